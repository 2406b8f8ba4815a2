import { escalationTarget } from './escalation-target';
import { localDate } from '../units/local-date';
import { monthOf, monthsThrough, type Month } from '../units/month';
import { LONG_TICKET_MS } from './long-ticket';
import { ticketReactive } from './ticket-reactive';
import type {
  TicketContext,
  TicketEntryFacts,
  TicketLifeEvent,
  TicketFacts,
  TicketLife,
  TicketMonth,
} from './ticket-facts';
import { labourOf, wasEscalated } from './ticket-labour';
import { hasUntoldReopens, ticketSteps, type TicketSteps } from './ticket-steps';

type LifeAsAWhole = Omit<TicketLife, 'months'>;

const NO_HISTORY: TicketSteps = { steps: [], isOpen: false, lastClosedAt: null };

/**
 * An alert that the filter leaves out is noise, not a ticket. By default that is an alert resolved
 * without labour; one that is still open or has labour counts. The filter of the month in which the
 * alert was opened decides for its whole life. So its opening, closes and reopens count all or not
 * at all, and open at the end = open at the start + opened − closed.
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
  events: readonly TicketLifeEvent[],
  entries: readonly TicketEntryFacts[],
  context: TicketContext,
): TicketLife {
  const own = ticket.merged ? [] : entries;
  const isVoid = ticket.merged || ticket.deleted;
  const history = isVoid ? NO_HISTORY : ticketSteps(ticket, events);
  const { reactive, rule } = ticketReactive(ticket, context.rules);
  const labourMs = labourOf(own);
  const isWorkedOrOpen = history.isOpen || labourMs > 0;
  const isOurs = reactive && !isVoid && !ticket.internalClient;
  const escalated = !ticket.merged && wasEscalated(ticket, events, own);
  const life: LifeAsAWhole = {
    reactive,
    rule,
    counted: isOurs && !isNoise(ticket, isWorkedOrOpen, context),
    isOpen: history.isOpen,
    lastClosedAt: history.lastClosedAt,
    labourMs,
    touches: own.length,
    escalated,
    escalatedTo: escalated ? escalationTarget(ticket, events, own) : null,
  };
  const counted = life.counted ? monthsOf(ticket, history, life, context.zone) : [];
  const months = hasUntoldReopens(ticket, events, history) ? withUntold(counted) : counted;
  const isUntouchedAlert = isOurs && ticket.origin === 'ALERT' && !isWorkedOrOpen;
  return { ...life, months: isUntouchedAlert ? withAlert(months, ticket, context.zone) : months };
}

const blank = (month: Month): TicketMonth => ({
  month,
  opened: 0,
  closes: 0,
  reopens: 0,
  untoldReopens: 0,
  closed: 0,
  untouchedAlerts: 0,
  cohort: 0,
  firstTouch: 0,
  handleMs: 0,
  elapsedMs: 0,
  touches: 0,
  long: 0,
  escalated: 0,
});

const inOrder = (months: readonly TicketMonth[]): TicketMonth[] =>
  [...months].sort((a, b) => (a.month < b.month ? -1 : 1));

/** The months in which something happened, earliest first. */
function monthsOf(
  ticket: TicketFacts,
  history: TicketSteps,
  life: LifeAsAWhole,
  zone: string,
): TicketMonth[] {
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
  for (const { kind, at: instant } of history.steps) {
    if (kind === 'CLOSE') at(instant).closes += 1;
    else at(instant).reopens += 1;
  }
  if (!history.isOpen && history.lastClosedAt !== null) {
    addClosing(at(history.lastClosedAt), history.lastClosedAt - ticket.openedAt, life);
  }
  return inOrder(months);
}

/** A reopen without a date can lie anywhere from the opening to the last known step. */
function withUntold(months: readonly TicketMonth[]): TicketMonth[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  return monthsThrough(first.month, last.month).map((month) => ({
    ...(months.find((each) => each.month === month) ?? blank(month)),
    untoldReopens: 1,
  }));
}

/** An alert resolved without labour is told of in the month of its opening, whatever the filter says. */
function withAlert(
  months: readonly TicketMonth[],
  { openedAt }: TicketFacts,
  zone: string,
): TicketMonth[] {
  const opened = monthOf(localDate(openedAt, zone));
  const others = months.filter(({ month }) => month !== opened);
  const own = months.find(({ month }) => month === opened) ?? blank(opened);
  return inOrder([...others, { ...own, untouchedAlerts: 1 }]);
}

/** What a ticket that is closed now counts for, in the month of its last close. */
function addClosing(month: TicketMonth, elapsedMs: number, life: LifeAsAWhole): void {
  month.closed = 1;
  // A source's clock may set the close before the opening; that took no time, not less than none.
  month.elapsedMs = Math.max(0, elapsedMs);
  month.escalated = life.escalated ? 1 : 0;
  if (life.labourMs === 0) return;
  month.cohort = 1;
  month.handleMs = life.labourMs;
  month.touches = life.touches;
  month.firstTouch = life.touches === 1 ? 1 : 0;
  month.long = life.labourMs > LONG_TICKET_MS ? 1 : 0;
}
