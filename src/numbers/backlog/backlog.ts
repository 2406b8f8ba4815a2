import { localDate } from '../units/local-date';
import { daysBetween, shiftDate, shiftMonth, monthOf, type LocalDate } from '../units/month';
import { MONTHS_OF, type MonthSpan } from '../units/period';
import { countAges, type AgeBand } from './ages';
import { countNoise, type NoiseKind } from './noise';
import { isOpenBefore, type BacklogTicket } from './open-ticket';

export interface Backlog {
  readonly open: number;
  readonly ages: readonly (AgeBand & { readonly tickets: number })[];
  readonly noise: readonly { readonly kind: NoiseKind; readonly tickets: number }[];
}

/**
 * The reactive tickets open at the end of a day. It is the tickets opened less those closed (net
 * of reopens) of all time until then, so open at the end = open at the start + opened − closed.
 */
export function backlogOf(
  tickets: readonly BacklogTicket[],
  on: LocalDate,
  end: number,
  zone: string,
): Backlog {
  const open = tickets
    .filter((ticket) => isOpenBefore(ticket, end))
    .map((ticket) => [ticket, daysBetween(localDate(ticket.openedAt, zone), on)] as const);
  return {
    open: open.length,
    ages: countAges(open.map(([, age]) => age)),
    noise: countNoise(open),
  };
}

/** The last three months that are over on a day (its own when it is the month's last), and the three before them. */
export function growthSpans(on: LocalDate): { readonly from: MonthSpan; readonly to: MonthSpan } {
  const last = shiftMonth(monthOf(shiftDate(on, 1)), -1);
  const span = (end: string): MonthSpan => ({
    from: shiftMonth(end, 1 - MONTHS_OF.QUARTER),
    to: end,
  });
  return { from: span(shiftMonth(last, -MONTHS_OF.QUARTER)), to: span(last) };
}
