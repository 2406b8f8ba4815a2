import type { DeliveryAreaKey } from '../../numbers/areas';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import type { ActionFinding } from '../../numbers/questions/action-finding';
import { monthOf, type LocalDate, type Month } from '../../numbers/units/month';
import { toGlobalId } from '../../scalars/global-id';
import { action } from '../../tables/action';
import { nullable, text } from '../../tables/column';
import { columnsOf, expressions, select } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import type { NamedClient } from '../clients/living-clients';

const CHANGE = 'trim_scale(a.change)::text';

export const COLUMNS = select(
  columnsOf(action, 'a', 'id', 'what', 'owner', 'due', 'client_id', 'area', 'metric', 'finding'),
  columnsOf(action, 'a', 'measured_from', 'shareable', 'added_at', 'closed_on'),
  expressions({ change: [nullable(text), CHANGE], client: [nullable(text), 'c.name'] }),
);
export type ActionRow = RowOf<typeof COLUMNS>;

export const TABLES = `action a LEFT JOIN client c ON c.tenant_id = a.tenant_id AND c.id = a.client_id`;

/** The change that is expected of a number, as decimal text: below zero where it should fall. */
export interface ExpectedChange {
  readonly metric: MetricKey;
  readonly by: string;
}

/** What the MSP decided to do, about one client, one area, or all of it. */
export interface Action {
  readonly key: number;
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly due: LocalDate;
  readonly client: NamedClient | null;
  readonly deliveryArea: DeliveryAreaKey | null;
  readonly expected: ExpectedChange | null;
  readonly finding: ActionFinding | null;
  /** The first month of the quarter that the number is compared with. */
  readonly measuredFrom: Month;
  readonly shareable: boolean;
  readonly addedAt: Date;
  readonly closedOn: LocalDate | null;
}

export const toAction = (tenantId: number, row: ActionRow): Action => ({
  key: row.id,
  id: toGlobalId('action', tenantId, row.id),
  what: row.what,
  owner: row.owner,
  due: row.due,
  client: row.client_id === null ? null : { key: row.client_id, name: row.client ?? '' },
  deliveryArea: row.area,
  expected: row.metric && row.change ? { metric: row.metric, by: row.change } : null,
  finding: row.finding,
  measuredFrom: monthOf(row.measured_from),
  shareable: row.shareable,
  addedAt: row.added_at,
  closedOn: row.closed_on,
});
