import type { AgeBand } from '../numbers/backlog/ages';
import type { NoiseKind } from '../numbers/backlog/noise';
import { REPEAT_DAYS } from '../numbers/classify/repeat';
import type { LocalDate } from '../numbers/units/month';
import { dateWords } from './months';
import { counted } from './quantities';

/** "439 reactive tickets were open at the end of March 31, 2026." */
export const openWords = (open: number, on: LocalDate): string =>
  `${counted(open, 'reactive ticket')} ${open === 1 ? 'was' : 'were'} open at the end of ${dateWords(on)}.`;

/** "2 to 7 days", "91 days or more". */
export const ageWords = ({ fromDays, toDays }: AgeBand): string =>
  toDays === null
    ? `${fromDays} days or more`
    : `${fromDays} to ${toDays} ${toDays === 1 ? 'day' : 'days'}`;

const NOISE: Readonly<Record<NoiseKind, readonly [one: string, many: string]>> = {
  REPEAT: [
    `repeats another one of the ${REPEAT_DAYS} days before it`,
    `repeat another one of the ${REPEAT_DAYS} days before them`,
  ],
  MISROUTED: ['was moved between boards twice or more', 'were moved between boards twice or more'],
  LOW_PRIORITY_OLD: [
    'is of low priority and older than 30 days',
    'are of low priority and older than 30 days',
  ],
};

/** "29 of them repeat another one of the 30 days before them." */
export const noiseWords = (kind: NoiseKind, tickets: number): string =>
  `${tickets} of them ${NOISE[kind][tickets === 1 ? 0 : 1]}.`;
