import {
  CLIENT_MEASURES,
  columnOf,
  type ClientMeasure,
  type ClientMeasureKey,
  type ColumnOf,
} from '../numbers/measures/catalogue';
import { bigint, date, defaultsTo, flag, int, numeric, type Column } from './column';
import { table } from './table';

export type MeasureColumn = ColumnOf<ClientMeasureKey>;

/** Money has more parts than an integer of Postgres holds. */
const toColumn = ({ unit }: ClientMeasure): Column<string> =>
  defaultsTo(unit === 'money' ? numeric(38, 0) : bigint, 0);

const sums = Object.fromEntries(
  CLIENT_MEASURES.map((each) => [columnOf(each.key), toColumn(each)]),
) as Record<MeasureColumn, Column<string>>;

/** The serving row: every additive number of one client in one month, in parts. Client 0 is what has no client. */
export const clientMonth = table(
  'client_month',
  {
    tenant_id: int,
    client_id: int,
    month: date,
    has_seat_count: defaultsTo(flag, false),
    has_endpoint_count: defaultsTo(flag, false),
    has_covered_day: defaultsTo(flag, false),
    ...sums,
  },
  { key: ['tenant_id', 'client_id', 'month'] },
);

type Sums = Readonly<Partial<Record<ClientMeasureKey, bigint>>>;

/** The columns of some measures as a row; what was not counted is 0. */
export const toSums = (
  measures: readonly ClientMeasure[],
  counted: Sums,
): Record<MeasureColumn, string> =>
  Object.fromEntries(
    measures.map(({ key }) => [columnOf(key), String(counted[key] ?? 0n)]),
  ) as Record<MeasureColumn, string>;
