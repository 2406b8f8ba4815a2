import type { TicketWork } from '../../numbers/questions/ticket-work';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readTicketWork } from '../../rollup/serve/read-ticket-work';

/**
 * Reads the work on tickets of a period in one statement, for any number of questions of a request.
 */
export const ticketWork = (
  context: RequestContext,
  { from, to }: MonthSpan,
): Promise<TicketWork[]> =>
  context.onceFor('ticket work', [from, to], ({ scope }) => readTicketWork(scope, { from, to }));
