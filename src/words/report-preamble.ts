import { localDate } from '../numbers/units/local-date';
import type { Period } from '../numbers/units/period';
import { momentText } from './moment';
import { dateWords, spanWords } from './months';

/** What a report is, and what was known when it was made. */
export interface ReportFacts {
  readonly msp: { readonly name: string; readonly timeZone: string; readonly currency: string };
  readonly period: Period;
  /** How many clients the token was limited to; absent when the report is about all clients. */
  readonly clients?: number | undefined;
  readonly closedAt: string | null;
}

export const reportTitle = ({ msp, period }: ReportFacts): string =>
  `${msp.name}: quarterly business report ${period.label}`;

const AS_KNOWN = 'As known now: late records will still change it.';

/** Says how long the report can change, and what of it is already frozen. */
function stateOf({ msp, clients, closedAt }: ReportFacts): string {
  if (closedAt !== null) {
    const on = dateWords(localDate(new Date(closedAt), msp.timeZone));
    return `As presented on ${on}, when its last month was closed: its numbers as each of its months was closed, all else as known at that moment.`;
  }
  return clients === undefined
    ? `${AS_KNOWN} It is kept when the last of its months is closed.`
    : AS_KNOWN;
}

const limitedTo = (clients: number): string =>
  `Not the whole MSP: only the ${clients === 1 ? 'one client' : `${clients} clients`} that the token may see. Numbers of staff have no value here.`;

const RUNNING = 'The quarter is not over: seats, staff and money count the days gone by.';

/** What the reader must know about every figure below. */
export function preambleWords(facts: ReportFacts, madeAt: Date): string[] {
  const { msp, period, clients } = facts;
  return [
    `${spanWords(period)}, months of ${msp.timeZone}. Money in ${msp.currency}.`,
    ...(clients === undefined ? [] : [limitedTo(clients)]),
    stateOf(facts),
    ...(period.partial ? [RUNNING] : []),
    `Made on ${momentText(madeAt, msp.timeZone)}.`,
  ];
}

export const footerWords = (policyVersion: number, hash: string): string =>
  `Settings version ${policyVersion}. Content SHA-256 ${hash}.`;
