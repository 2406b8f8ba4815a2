import {
  bigint,
  date,
  defaultsTo,
  identity,
  instant,
  int,
  nullable,
  smallint,
  text,
} from './column';
import { table } from './table';

/** A managed service provider: the tenant. Everything else belongs to one. */
export const msp = table(
  'msp',
  {
    id: identity(int),
    name: text,
    time_zone: text,
    currency: text,
    fiscal_year_start_month: defaultsTo(smallint, 1),
    earliest_date: date,
    data_version: defaultsTo(bigint, 0),
    /** Raised with all that time which is landing meanwhile may have been judged without. */
    judging_version: defaultsTo(bigint, 0),
    counted_through: nullable(date),
    counted_at: nullable(instant),
    /** The catalogue of measures that its rows are counted with from now on; null before the first count. */
    counting_with: nullable(text),
    /** The one that all of its rows are counted with. */
    counted_with: nullable(text),
    created_at: defaultsTo(instant, { sql: 'now()' }),
  },
  {
    key: ['id'],
    checks: {
      currency: "currency ~ '^[A-Z]{3}$'::text",
      fiscal_month: '(fiscal_year_start_month >= 1) AND (fiscal_year_start_month <= 12)',
    },
  },
);
