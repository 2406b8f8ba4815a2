import type { LocalDate } from '../units/month';
import { HOUR_MS } from '../units/milliseconds';
import { USUAL_JUDGEMENT, type Judgement } from './judgement';

export const COST_MODES = ['ABSORBED', 'STANDARD_RATE'] as const;
export type CostMode = (typeof COST_MODES)[number];
/** Which of a month's seat counts stands for its days: that of each day, of the first or of the last. */
export const SEAT_TIMINGS = ['DAY_WEIGHTED', 'MONTH_START', 'MONTH_END'] as const;
export type SeatTiming = (typeof SEAT_TIMINGS)[number];
/** Which alerts are tickets: those open or worked on, all, or none. */
export const ALERT_FILTERS = ['LABOUR_OR_OPEN', 'COUNT_ALL', 'COUNT_NONE'] as const;
export type AlertFilter = (typeof ALERT_FILTERS)[number];
/** Whether work belongs to the local day on which it starts, or to that of its last minute. */
export const MIDNIGHT_RULES = ['START', 'END'] as const;
export type MidnightRule = (typeof MIDNIGHT_RULES)[number];

/** What an MSP chooses itself, with dates (readings 9, 26). Names compare trimmed and without case. */
export interface Choices extends Judgement {
  /** Days of the week that people work: 1 is Monday, 7 is Sunday. */
  readonly workingDays: readonly number[];
  /** The length of a working day in milliseconds: whole, so that capacity stays exact. */
  readonly workdayMs: number;
  /** Dates without work. A holiday on a weekend changes nothing. */
  readonly holidays: readonly LocalDate[];
  /** The least share of alignment in a client-month's on-site TAM time, in ten-thousandths, at which the rest of that time counts as alignment too. */
  readonly tamAlignmentShare: number;
  readonly costMode: CostMode;
  readonly seatTiming: SeatTiming;
  readonly alertFilter: AlertFilter;
  readonly midnightRule: MidnightRule;
  readonly alignmentWorkTypes: readonly string[];
  readonly centralizedWorkTypes: readonly string[];
}

/** The choices in force, and the names of roles that the RHEM decision chart knows. */
export interface Policy extends Choices {
  /** Goes up by one with every change; values say which one they used. */
  readonly version: number;
  readonly vcioRoles: readonly string[];
  readonly tamRoles: readonly string[];
  readonly centralizedRoles: readonly string[];
}

export const DEFAULT_CHOICES: Choices = {
  ...USUAL_JUDGEMENT,
  workingDays: [1, 2, 3, 4, 5],
  workdayMs: 8 * HOUR_MS,
  holidays: [],
  tamAlignmentShare: 7500,
  costMode: 'ABSORBED',
  seatTiming: 'DAY_WEIGHTED',
  alertFilter: 'LABOUR_OR_OPEN',
  midnightRule: 'START',
  alignmentWorkTypes: ['Alignment'],
  centralizedWorkTypes: ['Patching', 'Monitoring', 'Backup'],
};

export const ROLE_NAMES = {
  vcioRoles: ['vCIO', 'Design Desk'],
  tamRoles: ['TAM', 'Technology Alignment Manager'],
  centralizedRoles: ['Centralized Services'],
} as const;

/** The policy before any setting is made: version 1. */
export const DEFAULT_POLICY: Policy = { ...DEFAULT_CHOICES, ...ROLE_NAMES, version: 1 };
