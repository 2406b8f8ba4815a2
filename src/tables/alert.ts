import type { DeliveryAreaKey } from '../numbers/areas';
import type { MetricKey } from '../numbers/metrics/catalogue';
import {
  date,
  flag,
  instant,
  int,
  nullable,
  numberedWithinMsp,
  numeric,
  smallint,
  text,
  textOf,
} from './column';
import { table } from './table';

/** A number that the MSP wants to be told about when it goes where it should not. */
export const alert = table(
  'alert',
  {
    tenant_id: int,
    id: numberedWithinMsp('alert'),
    name: text,
    metric: textOf<MetricKey>(),
    client_id: nullable(int),
    area: nullable(textOf<DeliveryAreaKey>()),
    above: nullable(numeric(19, 6)),
    below: nullable(numeric(19, 6)),
    /** Whether it goes by the number's target. */
    off_target: flag,
    /** For how many months in a row. */
    periods: smallint,
    saved_at: instant,
    saved_by: text,
    /** The first month in which it was told; null as long as the number is where it should be. */
    crossed_in: nullable(date),
    /** The month and the version of the data that it was last held against. */
    checked_for: nullable(text),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: {
      msp: { columns: ['tenant_id'], of: 'msp' },
      client: { columns: ['tenant_id', 'client_id'], of: 'client' },
    },
    checks: {
      subject: '(client_id IS NULL) OR (area IS NULL)',
      limit: 'off_target OR (above IS NOT NULL) OR (below IS NOT NULL)',
      periods: '(periods >= 1) AND (periods <= 12)',
    },
  },
);
