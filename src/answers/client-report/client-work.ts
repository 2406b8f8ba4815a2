import type { Dimension } from '../../numbers/dimension';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { TOP_TYPES } from '../../numbers/questions/client-report';
import type { RequestContext } from '../../request/context';
import { PROACTIVE_WORDS, type ProactiveArea } from '../../words/client-report';
import { answerTable, type MetricTable } from '../table/metric-table';
import type { ReportedQuarter } from './client-numbers';
import type { ClientTicketType, ClientWork } from './content';

/** One number of one client in the quarter, by a cut; the greatest come first. */
const tableBy = (
  context: RequestContext,
  clientId: string,
  { quarter: { from, to }, closed }: ReportedQuarter,
  [metric, cut, first]: readonly [MetricKey, Dimension, number],
): Promise<MetricTable> =>
  answerTable(
    context,
    {
      metrics: [metric],
      period: { from, to, view: closed ? 'AS_CLOSED' : 'CURRENT' },
      groupBy: [cut],
      filter: { clients: [clientId] },
      orderBy: { metric },
      first,
    },
    true,
  );

/** What most tickets of a client were about. */
export async function topTypes(
  context: RequestContext,
  clientId: string,
  quarter: ReportedQuarter,
): Promise<ClientTicketType[]> {
  const asked = ['TICKETS_OPENED', 'TICKET_TYPE', TOP_TYPES] as const;
  const { rows, totals } = await tableBy(context, clientId, quarter, asked);
  const all = totals[0]?.value ?? 0;
  return rows.flatMap(({ dimensions: [type], values: [tickets] }) =>
    tickets?.value
      ? [
          {
            type: type?.id === null ? null : (type?.label ?? null),
            tickets: tickets.value,
            percent: (tickets.value / all) * 100,
          },
        ]
      : [],
  );
}

const PROACTIVE = Object.keys(PROACTIVE_WORDS) as ProactiveArea[];

/** The hours of work that prevents trouble, by area; areas without any are left out. */
export async function proactiveWork(
  context: RequestContext,
  clientId: string,
  quarter: ReportedQuarter,
): Promise<ClientWork[]> {
  const asked = ['LOGGED_HOURS', 'DELIVERY_AREA', 100] as const;
  const { rows } = await tableBy(context, clientId, quarter, asked);
  const hoursIn = (area: ProactiveArea): number =>
    rows.find(({ dimensions: [where] }) => where?.id === area)?.values[0]?.value ?? 0;
  return PROACTIVE.map((area) => ({ area, hours: hoursIn(area) })).filter(({ hours }) => hours > 0);
}
