import { notOfDeleted } from '../../database/deleted-clients';
import type { TenantScope } from '../../database/tenant-scope';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { monthOf, type Month } from '../../numbers/units/month';
import { toGlobalId } from '../../scalars/global-id';
import { alert } from '../../tables/alert';
import { nullable, text } from '../../tables/column';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import type { NamedClient } from '../clients/living-clients';

export const COLUMNS = select(
  columnsOf(alert, 'a', 'id', 'name', 'metric', 'client_id', 'area', 'off_target', 'periods'),
  columnsOf(alert, 'a', 'crossed_in', 'checked_for'),
  expressions({
    above: [nullable(text), 'trim_scale(a.above)::text'],
    below: [nullable(text), 'trim_scale(a.below)::text'],
    client: [nullable(text), 'c.name'],
  }),
);
export type AlertRow = RowOf<typeof COLUMNS>;

/** A number that the MSP is told about when it goes beyond a limit or off its target. */
export interface Alert {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly metric: MetricKey;
  readonly client: NamedClient | null;
  readonly deliveryArea: DeliveryAreaKey | null;
  /** As decimal text. */
  readonly above: string | null;
  readonly below: string | null;
  readonly offTarget: boolean;
  readonly periods: number;
  readonly crossedIn: Month | null;
  readonly checkedFor: string | null;
}

const toAlert = (tenantId: number, row: AlertRow): Alert => ({
  key: row.id,
  id: toGlobalId('alert', tenantId, row.id),
  name: row.name,
  metric: row.metric,
  client: row.client_id === null ? null : { key: row.client_id, name: row.client ?? '' },
  deliveryArea: row.area,
  above: row.above,
  below: row.below,
  offTarget: row.off_target,
  periods: row.periods,
  crossedIn: row.crossed_in && monthOf(row.crossed_in),
  checkedFor: row.checked_for,
});

const ALERTS = statement`
  SELECT ${COLUMNS} FROM alert a
    LEFT JOIN client c ON c.tenant_id = a.tenant_id AND c.id = a.client_id
  WHERE a.tenant_id = $1 AND ${notOfDeleted('a.client_id', '$1')}
  ORDER BY a.id`;

/** All alerts of an MSP, in the order in which they were saved first. A client that is gone has none. */
export const readAlerts = async (scope: TenantScope): Promise<Alert[]> =>
  (await scope.query(ALERTS, [scope.tenantId])).map((row) => toAlert(scope.tenantId, row));
