import { Refusal } from '../../errors';
import { backlogOf, type Backlog as Counted } from '../../numbers/backlog/backlog';
import { monthOf, type LocalDate } from '../../numbers/units/month';
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

/** Reads the reactive tickets open at the end of a day, and why there are so many. */
export async function backlog(context: RequestContext, on: LocalDate): Promise<Backlog> {
  const facts = await context.once(tenant);
  refuseUnknown(on, facts);
  const { end, tickets } = await readBacklog(context.scope, on);
  return { on, ...backlogOf(tickets, on, end, facts.zone) };
}
