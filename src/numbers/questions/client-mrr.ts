import { daysInMonth, type LocalDate, type Month } from '../units/month';
import { elapsedDays, lengthOf } from '../units/day-range';
import { MONTH_PARTS } from '../units/parts';

/** What is stored of a client's recurring revenue in one month: money in money parts, client-months in month parts. */
export interface MrrFacts {
  readonly mrr: bigint;
  /** The part of it that comes from agreements, by the days elapsed; the rest is invoices and credits. */
  readonly agreed: bigint;
  readonly clientMonths: bigint;
}

/** A client's MRR of one month, comparable with a whole month's. */
export interface ClientMrr {
  readonly mrr: bigint;
  /** The share of the month with a recurring line in force, in month parts; 0 is no customer. */
  readonly share: bigint;
}

export const NO_CUSTOMER: ClientMrr = { mrr: 0n, share: 0n };

/** A client is a customer in a month with MRR or with an agreement in force. A credit may take all of its MRR. */
export const isCustomer = ({ mrr, share }: ClientMrr): boolean => mrr !== 0n || share > 0n;

export const ofWholeMonth = (facts: MrrFacts | undefined): ClientMrr =>
  facts ? { mrr: facts.mrr, share: facts.clientMonths } : NO_CUSTOMER;

/**
 * The month that is not over. Agreements count elapsed days only: 10 of 30 days are a third of the
 * fee, which is no contraction. So they are carried on at the rate so far. A client that is billed
 * by invoice alone and has not been billed yet is as it was: its invoice may still come.
 */
export function ofRunningMonth(
  facts: MrrFacts | undefined,
  before: ClientMrr,
  beforeAgreed: boolean,
  month: Month,
  today: LocalDate,
): ClientMrr {
  const elapsed = elapsedDays(month, today);
  if (!elapsed) return before;
  const { mrr, agreed, clientMonths } = facts ?? { mrr: 0n, agreed: 0n, clientMonths: 0n };
  if (mrr === 0n && clientMonths === 0n && !beforeAgreed) return before;
  const [days, gone] = [BigInt(daysInMonth(month)), BigInt(lengthOf(elapsed))];
  const share = (clientMonths * days) / gone;
  return {
    mrr: (agreed * days) / gone + (mrr - agreed),
    share: share > MONTH_PARTS ? MONTH_PARTS : share,
  };
}
