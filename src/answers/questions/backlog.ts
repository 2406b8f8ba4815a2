import { Refusal } from '../../errors';
import { backlogOf, type Backlog as Counted } from '../../numbers/backlog/backlog';
import { lastDay, monthOf, type LocalDate, type Month } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { readBacklog } from '../../rollup/serve/read-backlog';
import { dayAhead, ticketsUnknown } from '../../words/refused-questions';
import { tenant, type Tenant } from '../measuring/tenant';

/** Reactive tickets open at the end of a day. */
export interface Backlog extends Counted {
  readonly on: LocalDate;
}

function refuseUnknown(on: LocalDate, { today, coverage }: Tenant): void {
  if (on > today) throw new Refusal('FUTURE_DATE', dayAhead(on, today), { today });
  const first = coverage.TICKETS;
  if (first && first <= monthOf(on)) return;
  throw new Refusal('DATA_INCOMPLETE', ticketsUnknown(on, first), { first: first ?? null });
}

async function read({ scope }: RequestContext, on: LocalDate, zone: string): Promise<Backlog> {
  const { end, tickets } = await readBacklog(scope, on);
  return { on, ...backlogOf(tickets, on, end, zone) };
}

/** Reads the reactive tickets open at the end of a day, and why there are so many. */
export async function backlog(context: RequestContext, on: LocalDate): Promise<Backlog> {
  const facts = await context.once(tenant);
  refuseUnknown(on, facts);
  return read(context, on, facts.zone);
}

/** The same at the end of a month, or today while it is not over; null where tickets are not known. */
export async function backlogAfter(context: RequestContext, month: Month): Promise<Backlog | null> {
  const { today, coverage, zone } = await context.once(tenant);
  const on = lastDay(month) < today ? lastDay(month) : today;
  return coverage.TICKETS && coverage.TICKETS <= monthOf(on) ? read(context, on, zone) : null;
}
