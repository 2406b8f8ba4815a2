import type { Cause, CauseKind } from '../numbers/restating/cause';
import { compare, magnitude, type Ratio } from '../numbers/units/ratio';
import { fixed } from './decimal';
import { money } from './money';
import { counted, hours } from './quantities';
import { capital } from './sentence';

/** What a cause is called. */
export const CAUSES: Readonly<Record<CauseKind, string>> = {
  LATE_TIME: 'time that came in after the month was closed',
  LATE_TICKET: 'tickets that came in after the month was closed',
  LATE_EVENT: 'closings or reopenings that came in after the month was closed',
  REOPENED: 'tickets that were reopened, or whose last close is in another month now',
  LABOUR: 'a changed amount of labour on tickets',
  ALERT_LABOUR: 'alerts that count because of labour on them, or no longer do',
  CORRECTION: 'records corrected by their source',
  REDATED: 'records moved to or from another month',
  RECLASSIFICATION: 'another classification, by rules or settings',
  OVERRIDE: 'a person’s override, put on or taken back',
  MOVE: 'records moved to another client',
  MERGE: 'tickets merged into others',
  UNMERGE: 'tickets that stand by themselves again',
  DELETION: 'deleted records',
  RESTORATION: 'records that are no longer deleted',
  CLIENT_DELETION: 'a deleted client',
  SEATS: 'changed seat or endpoint counts, or dates of the client',
  AGREEMENTS: 'changed agreements or amounts',
  REVENUE: 'revenue posted, changed or removed',
  COSTS: 'changed costs, or hours that they are spread over',
  STAFF: 'changed technicians, allocations or headcount',
  SETTINGS: 'settings changed for that month, or the one in which its records began',
  DEFINITION: 'another definition of the number, by a newer version of Seatwise',
  OTHER: 'what no single record explains',
};

const TENTH: Ratio = { over: 1n, under: 10n };

/** "2", "2.5", "0.04". */
const trimmed = (value: Ratio): string => fixed(value, 2).replace(/\.?0+$/, '');

function amount(effect: Ratio, unit: string, currency: string): string {
  if (unit === 'money') return money(effect, currency);
  if (unit === 'hours' && compare(magnitude(effect), TENTH) >= 0) return hours(effect);
  return `${trimmed(effect)}${unit === 'hours' ? ' hours' : ''}`;
}

const signed = (effect: Ratio, unit: string, currency: string): string =>
  `${effect.over > 0n ? '+' : ''}${amount(effect, unit, currency)}`;

/** Causes as one text, in their order: "Deleted records (3 records, -2.5 hours); changed costs". */
export function causesInWords(causes: readonly Cause[], unit: string, currency: string): string {
  const phrases = causes.map(({ kind, records, effect }) => {
    const details = [
      ...(records > 0 ? [counted(records, 'record')] : []),
      ...(effect === null ? [] : [signed(effect, unit, currency)]),
    ];
    return details.length > 0 ? `${CAUSES[kind]} (${details.join(', ')})` : CAUSES[kind];
  });
  return capital(phrases.join('; '));
}
