import type { DeliveryAreaKey } from '../numbers/areas';
import type { MetricKey } from '../numbers/metrics/catalogue';
import type { ActionFinding } from '../numbers/questions/action-finding';
import {
  date,
  defaultsTo,
  flag,
  instant,
  int,
  nullable,
  numberedWithinMsp,
  numeric,
  text,
  textOf,
} from './column';
import { table } from './table';

/** What an MSP decided to do about a finding, and what it expects of it; about a client, an area, or all of the MSP. */
export const action = table(
  'action',
  {
    tenant_id: int,
    id: numberedWithinMsp('action'),
    what: text,
    owner: text,
    due: date,
    client_id: nullable(int),
    area: nullable(textOf<DeliveryAreaKey>()),
    metric: nullable(textOf<MetricKey>()),
    /** The change that is expected of the number; below zero where it should fall. */
    change: nullable(numeric(19, 6)),
    finding: nullable(textOf<ActionFinding>()),
    /** The first month of the quarter that the number is compared with. */
    measured_from: date,
    /** Whether the client may read what is done. */
    shareable: defaultsTo(flag, false),
    added_at: instant,
    added_by: text,
    closed_on: nullable(date),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: {
      msp: { columns: ['tenant_id'], of: 'msp' },
      client: { columns: ['tenant_id', 'client_id'], of: 'client' },
    },
    checks: {
      subject: '(client_id IS NULL) OR (area IS NULL)',
      expected: '(metric IS NULL) = (change IS NULL)',
    },
  },
);
