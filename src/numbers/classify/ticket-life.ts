import { localDate } from '../units/local-date';
import { monthOf, monthsThrough, type Month } from '../units/month';
import { LONG_TICKET_MS } from './long-ticket';
import { ticketReactive } from './ticket-reactive';
import type {
  TicketContext,
  TicketEntryFacts,
  TicketEventFacts,
  TicketFacts,
  TicketLife,
  TicketMonth,
} from './ticket-facts';
import { labourOf, wasEscalated } from './ticket-labour';
import { hasUntoldReopens, ticketSteps, type TicketSteps } from './ticket-steps';

type Told = Omit<TicketLife, 'months'>;

const NOTHING_TOLD: TicketSteps = { steps: [], isOpen: false, lastClosedAt: null };

/**
 * An alert that the filter leaves out is noise, not a ticket: by default one resolved without
 * labour; one still open, or with labour, counts (also back). The filter in force in the month in
 * which the alert was opened decides for its whole life: each alert counts with all of its opening,
 * closes and reopens or with none, and open at the end = open at the start + opened − closed.
 */
function isNoise(
  { origin, openedAt }: TicketFacts,
  isWorkedOrOpen: boolean,
  { zone, policyOf }: TicketContext,
): boolean {
  if (origin !== 'ALERT') return false;
  const { alertFilter } = policyOf(monthOf(localDate(openedAt, zone)));
  return alertFilter === 'LABOUR_OR_OPEN' ? !isWorkedOrOpen : alertFilter === 'COUNT_NONE';
}

/**
 * A ticket's life, from its events and the entries on it and on tickets merged into it: what it
 * counts for in each month. A merged ticket counts for nothing and its events are void until it
 * is unmerged; its entries belong to the survivor's life. A deleted ticket counts for nothing.
 */
export function ticketLife(
  ticket: TicketFacts,
  events: readonly TicketEventFacts[],
  entries: readonly TicketEntryFacts[],
  context: TicketContext,
): TicketLife {
  const own = ticket.merged ? [] : entries;
  const isVoid = ticket.merged || ticket.deleted;
  const told = isVoid ? NOTHING_TOLD : ticketSteps(ticket, events);
  const { reactive, rule } = ticketReactive(ticket, context.rules);
  const labourMs = labourOf(own);
  const noise = isNoise(ticket, told.isOpen || labourMs > 0, context);
  const life: Told = {
    reactive,
    rule,
    counted: reactive && !isVoid && !ticket.internalClient && !noise,
    isOpen: told.isOpen,
    lastClosedAt: told.lastClosedAt,
    labourMs,
    touches: own.length,
    escalated: !ticket.merged && wasEscalated(ticket, events, own),
  };
  const months = life.counted ? monthsOf(ticket, told, life, context.zone) : [];
  return { ...life, months: hasUntoldReopens(ticket, events, told) ? withUntold(months) : months };
}

const blank = (month: Month): TicketMonth => ({
  month,
  opened: 0,
  closes: 0,
  reopens: 0,
  untoldReopens: 0,
  closed: 0,
  cohort: 0,
  handleMs: 0,
  elapsedMs: 0,
  touches: 0,
  long: 0,
  escalated: 0,
});

/** The months in which something happened, earliest first. */
function monthsOf(ticket: TicketFacts, told: TicketSteps, life: Told, zone: string): TicketMonth[] {
  const months: TicketMonth[] = [];
  const at = (instant: number): TicketMonth => {
    const month = monthOf(localDate(instant, zone));
    const known = months.find((each) => each.month === month);
    if (known) return known;
    const added = blank(month);
    months.push(added);
    return added;
  };
  at(ticket.openedAt).opened = 1;
  for (const { kind, at: instant } of told.steps) {
    if (kind === 'CLOSE') at(instant).closes += 1;
    else at(instant).reopens += 1;
  }
  if (!told.isOpen && told.lastClosedAt !== null) {
    addClosing(at(told.lastClosedAt), told.lastClosedAt - ticket.openedAt, life);
  }
  return months.sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Reopens that nobody dates lie anywhere from the opening to the last step known. */
function withUntold(months: readonly TicketMonth[]): TicketMonth[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  return monthsThrough(first.month, last.month).map((month) => ({
    ...(months.find((each) => each.month === month) ?? blank(month)),
    untoldReopens: 1,
  }));
}

/** What a ticket that is closed now counts for, in the month of its last close. */
function addClosing(month: TicketMonth, elapsedMs: number, life: Told): void {
  month.closed = 1;
  // A source's clock may set the close before the opening; that took no time, not less than none.
  month.elapsedMs = Math.max(0, elapsedMs);
  month.escalated = life.escalated ? 1 : 0;
  if (life.labourMs === 0) return;
  month.cohort = 1;
  month.handleMs = life.labourMs;
  month.touches = life.touches;
  month.long = life.labourMs > LONG_TICKET_MS ? 1 : 0;
}
