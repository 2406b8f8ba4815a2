import { proposeClients, type ClientProposal } from '../../connectors/linking/propose-clients';
import type { RequestContext } from '../../request/context';
import type { List } from '../../request/list-query';
import { loaderBy } from '../../request/loader';
import { client } from '../../tables/client';
import { int, numeric } from '../../tables/column';
import { LEDGER_SYSTEMS } from '../../tables/connection';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';

const COLUMNS = select(
  columnsOf(client, 'c', 'id', 'external_id', 'name'),
  expressions({ connection: [int, 'n.id'], revenue: [numeric(19, 4), 'm.revenue'] }),
);
export type UnlinkedRow = RowOf<typeof COLUMNS>;

/** The year up to today, as the days of the MSP go. */
const YEAR = `(SELECT coalesce(sum(r.amount), 0) AS revenue FROM revenue r
  WHERE r.tenant_id = c.tenant_id AND r.client_id = c.id AND NOT r.deleted
    AND r.posted_on > d.today - interval '12 months' AND r.posted_on <= d.today)`;

const LEDGERS = `'{${LEDGER_SYSTEMS.join(',')}}'::text[]`;

/** Customers of ledgers that are no client, those with the most money first. */
export const unlinkedList = (
  tenantId: number,
  connectionId: number | null,
  now: Date,
): List<UnlinkedRow> => ({
  select: COLUMNS,
  from: `client c JOIN source s ON s.tenant_id = c.tenant_id AND s.id = c.source_id
    JOIN connection n ON n.tenant_id = c.tenant_id AND n.name = s.name AND n.system = ANY (${LEDGERS})
    JOIN msp z ON z.id = c.tenant_id,
    LATERAL (SELECT ('${now.toISOString()}'::timestamptz AT TIME ZONE z.time_zone)::date AS today) d,
    LATERAL ${YEAR} m`,
  order: [
    { sql: '(m.revenue * 10000)::bigint', type: 'bigint' },
    { sql: 'c.id', type: 'int' },
  ],
  descending: true,
  where: (add) => [
    `c.tenant_id = ${add(tenantId, 'int')}`,
    'c.linked_to IS NULL AND NOT c.deleted AND NOT c.internal',
    ...(connectionId === null ? [] : [`n.id = ${add(connectionId, 'int')}`]),
  ],
});

const NAMES = statement`SELECT ${columnsOf(client, 'c', 'id', 'name')} FROM client c
  WHERE c.tenant_id = $1 AND c.id = ANY ($2::int[])`;

/** What each of them may be, for a whole page at once. */
export const proposalsOf = loaderBy<number, ClientProposal[]>(
  async ({ scope }: RequestContext, ids) =>
    proposeClients(scope, await scope.query(NAMES, [scope.tenantId, ids])),
);
