import { bigint, date, flag, int, nullable, text } from './column';
import { table } from './table';
import { deleteOf, eachOf, freezeInto, insertOf, updateOf, upsertOf } from './write';

const cargo = table(
  'cargo',
  { tenant_id: int, ship_id: int, loaded_on: date, what: nullable(text), tons: bigint },
  { key: ['tenant_id', 'ship_id', 'loaded_on'] },
);
const plain = (sql: string): string => sql.replace(/\s+/g, ' ');

const insert = insertOf(cargo, { of: ['ship_id', 'loaded_on', 'tons'] });
const rows = [
  { ship_id: 1, loaded_on: '2026-01-01', tons: '5' },
  { ship_id: 2, loaded_on: '2026-02-01', tons: '6' },
];

test('rows are added as one array a column, each of its own type', () => {
  expect(plain(insert.sql)).toBe(
    'INSERT INTO cargo (tenant_id, ship_id, loaded_on, tons) SELECT $1, * FROM unnest($2::int[], $3::date[], $4::bigint[])',
  );
  expect(insert.valuesOf(rows)).toEqual(['{1,2}', '{2026-01-01,2026-02-01}', '{5,6}']);
  const update = updateOf(cargo, { by: ['ship_id'], set: ['what', 'tons'] });
  expect(update.valuesOf([{ ship_id: 1, what: '"a, b"', tons: '7' }])).toEqual([
    '{1}',
    ['"a, b"'],
    '{7}',
  ]);
  // @ts-expect-error a column of the write is forgotten
  insert.valuesOf([{ ship_id: 1, loaded_on: '2026-01-01' }]);
  // @ts-expect-error no column of the table
  expect(() => insertOf(cargo, { of: ['weight'] })).toThrow(TypeError);
});

test('a row that already says so is not written again', () => {
  const upsert = upsertOf(cargo, { fixed: ['tenant_id', 'ship_id'], of: ['loaded_on', 'tons'] });
  expect(plain(upsert.sql)).toBe(
    'INSERT INTO cargo (tenant_id, ship_id, loaded_on, tons) SELECT $1, $2, * FROM unnest($3::date[], $4::bigint[]) ' +
      'ON CONFLICT (tenant_id, ship_id, loaded_on) DO UPDATE SET tons = excluded.tons ' +
      'WHERE (cargo.tons) IS DISTINCT FROM (excluded.tons)',
  );
});

test('rows are found by the columns named, of the tenant alone', () => {
  expect(plain(deleteOf(cargo, 'ship_id', 'loaded_on').sql)).toBe(
    'DELETE FROM cargo r USING unnest($2::int[], $3::date[]) AS k (ship_id, loaded_on) ' +
      'WHERE r.tenant_id = $1 AND r.ship_id = k.ship_id AND r.loaded_on = k.loaded_on',
  );
  expect(plain(updateOf(cargo, { by: ['ship_id'], set: ['what'] }).sql)).toBe(
    'UPDATE cargo r SET what = c.what FROM unnest($2::int[], $3::text[]) AS c (ship_id, what) ' +
      'WHERE r.tenant_id = $1 AND r.ship_id = c.ship_id',
  );
});

test('a frozen copy is given each of its columns', () => {
  const copy = table(
    'closed_cargo',
    { tenant_id: int, month: date, ship_id: int, tons: bigint, lost: flag },
    { key: ['tenant_id', 'month', 'ship_id'] },
  );
  const names = ['ship_id', 'tons'] as const;
  const from = eachOf(names, (name) => `c.${name}`);
  expect(plain(freezeInto(copy, { ...from, lost: 'false' }, 'cargo c'))).toBe(
    'INSERT INTO closed_cargo (tenant_id, month, ship_id, tons, lost) SELECT $1, $2, c.ship_id, c.tons, false FROM cargo c',
  );
  // @ts-expect-error a column of the copy is forgotten
  freezeInto(copy, from, 'cargo c');
});
