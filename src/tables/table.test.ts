import {
  bigint,
  date,
  defaultsTo,
  flag,
  float8,
  instant,
  int,
  nullable,
  oneOf,
  text,
} from './column';
import {
  columnsOf,
  expressions,
  jsonList,
  outerColumnsOf,
  select,
  statement,
  type Statement,
} from './select';
import { copyOf, table, type RowOf } from './table';

const ship = table(
  'ship',
  { id: int, name: text, flag: nullable(text), kind: oneOf('SAIL', 'STEAM'), tons: bigint },
  { key: ['id'] },
);
const voyage = table(
  'voyage',
  {
    id: int,
    ship_id: int,
    began_on: date,
    ended_at: nullable(instant),
    lost: defaultsTo(flag, false),
  },
  { key: ['id'], foreignKeys: { ship: { columns: ['ship_id'], of: 'ship' } } },
);

/** Fails to compile unless both types are the same. */
const sameType = <A, B>(
  _same: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false,
): void => undefined;

test('a row has the columns of its table, as pg hands them back', () => {
  sameType<
    RowOf<typeof ship>,
    {
      readonly id: number;
      readonly name: string;
      readonly flag: string | null;
      readonly kind: 'SAIL' | 'STEAM';
      readonly tons: string;
    }
  >(true);
});

test('a selection names columns, and its row has these only', () => {
  const selection = columnsOf(voyage, 'v', 'id', 'began_on');
  expect(selection).toBe('v.id, v.began_on');
  sameType<RowOf<typeof selection>, { readonly id: number; readonly began_on: string }>(true);
  const useRow = (row: RowOf<typeof selection>) => [
    row.id,
    // @ts-expect-error a column of the table that is not selected
    row.lost,
  ];
  expect(useRow).toBeDefined();
  // @ts-expect-error no column of the table
  columnsOf(voyage, 'v', 'began_at');
});

test('selections of several tables and expressions are one', () => {
  const selection = select(
    columnsOf(voyage, 'v', 'id'),
    outerColumnsOf(ship, 's', 'kind'),
    expressions({ days: [nullable(float8), 'v.ended_at::date - v.began_on'] }),
  );
  expect(selection).toBe('v.id, s.kind, v.ended_at::date - v.began_on AS days');
  sameType<
    RowOf<typeof selection>,
    {
      readonly id: number;
      readonly kind: 'SAIL' | 'STEAM' | null;
      readonly days: number | null;
    }
  >(true);
});

test('a list of rows is told as JSON, as text and as type', () => {
  const names = jsonList({ shipName: [text, 's.name'] }, 'ship s', 's.name');
  const selection = expressions({ names });
  expect(selection).toBe(
    "(SELECT json_agg(json_build_object('shipName', s.name) ORDER BY s.name) FROM ship s) AS names",
  );
  sameType<RowOf<typeof selection>, { readonly names: { readonly shipName: string }[] | null }>(
    true,
  );
});

test('a statement finds the rows of the selections in it', () => {
  const order: string = 'v.id';
  const sql = statement`SELECT ${columnsOf(voyage, 'v', 'id', 'lost')} FROM voyage v ORDER BY ${order}`;
  expect(sql).toBe('SELECT v.id, v.lost FROM voyage v ORDER BY v.id');
  sameType<typeof sql, Statement<{ readonly id: number; readonly lost: boolean }>>(true);
});

test('a copy keeps what a column holds, and neither its default nor its check', () => {
  expect(copyOf(voyage, 'lost')).toEqual({ lost: { type: 'boolean' } });
  expect(copyOf(ship, 'kind', 'flag')).toEqual({
    kind: { type: 'text' },
    flag: { type: 'text', nullable: true },
  });
});

test('the rules of a table name its own columns', () => {
  // @ts-expect-error the key is no column
  table('port', { name: text }, { key: ['id'] });
  table(
    'pier',
    { id: int },
    {
      key: ['id'],
      // @ts-expect-error the foreign key is no column
      foreignKeys: { port: { columns: ['port_id'], of: 'port' } },
    },
  );
});
