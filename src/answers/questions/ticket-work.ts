import type { TicketWork } from '../../numbers/questions/ticket-work';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readTicketWork, type PeriodWork } from '../../rollup/serve/read-ticket-work';
import { tenant } from '../measuring/tenant';

/**
 * Reads the work on tickets of a period in one statement, for any number of questions of a request.
 * What moves, adds and changes are is the choice of the period's end.
 */
export const periodWork = (context: RequestContext, { from, to }: MonthSpan): Promise<PeriodWork> =>
  context.onceFor('ticket work', [from, to], async () => {
    const { changeTypes } = (await context.once(tenant)).policyOf(to);
    return readTicketWork(context.scope, { from, to }, changeTypes);
  });

/** The labour of the tickets closed in a period. */
export const ticketWork = async (
  context: RequestContext,
  span: MonthSpan,
): Promise<readonly TicketWork[]> => (await periodWork(context, span)).closed;
