import { metricsStarved } from '../../numbers/metrics/starved-metrics';
import { loaderBy } from '../../request/loader';
import { permissionGap } from '../../tables/permission-gap';
import { columnsOf, statement, type FoundBy } from '../../tables/select';
import { thingOf } from '../thing-of';
import { ConnectionProblem } from './connection.type';

const FIND = statement`SELECT ${columnsOf(
  permissionGap,
  'g',
  ...(['connection_id', 'starves', 'message', 'since'] as const),
)} FROM permission_gap g
  WHERE g.tenant_id = $1 AND g.connection_id = ANY ($2::int[]) ORDER BY g.since, g.starves`;
type GapRow = FoundBy<typeof FIND>;

/** What the keys of connections may not see. */
export const gapsOfConnections = loaderBy<number, GapRow[]>(async ({ scope }, ids) => {
  const rows = await scope.query(FIND, [scope.tenantId, ids]);
  return new Map(ids.map((id) => [id, rows.filter((row) => row.connection_id === id)]));
});

export const toGap = ({ message, since, starves }: GapRow): ConnectionProblem =>
  thingOf(ConnectionProblem, {
    ...{ code: 'SOURCE_PERMISSION_GAP', message, since },
    affects: metricsStarved(starves),
  });
