import type { Batch } from '../batch';
import { isGone, keyOf, type Change } from './change';
import { noteDeletedParts } from './note-deleted-parts';
import { ARRAY_TYPE, arrayLiteral, STAMP, type Cell, type Column, type Row } from './row';
import type { Table } from './table';

const SHARED_TYPE: Readonly<Record<string, string>> = {
  tenant_id: 'int',
  source_id: 'int',
  received_at: 'timestamptz',
};

const writtenColumns = (table: Table): readonly Column[] => [
  ...table.key,
  ...table.columns,
  ...(table.stamped ? [STAMP] : []),
];

/** The columns that are the same in every row of a batch. */
function sharedColumns(batch: Batch, table: Table): readonly (readonly [string, unknown])[] {
  return [
    ['tenant_id', batch.tenantId],
    ...(table.ofSource ? [['source_id', batch.sourceId] as const] : []),
    ...(table.received ? [['received_at', batch.now.toISOString()] as const] : []),
  ];
}

/** Whether rows say something new, or are as they were but for the time stamp of their source. */
type News = 'CONTENT' | 'STAMP';

function updatedColumns(table: Table, news: News): string[] {
  const columns = [...table.columns, ...(table.stamped ? [STAMP] : [])];
  const names = columns.filter(({ onlyOnInsert }) => !onlyOnInsert).map(({ name }) => name);
  if (table.received) names.push('received_at');
  if (table.receivedNo) names.push('received_no');
  const sent = names.map((name) => `${name} = excluded.${name}`);
  return table.judged && news === 'CONTENT' ? [...sent, `${table.judged} = NULL`] : sent;
}

/** INSERT … SELECT FROM unnest: as many parameters as columns, however many rows. */
function upsertStatement(table: Table, shared: readonly string[], news: News): string {
  const columns = writtenColumns(table);
  const names = columns.map(({ name }) => name);
  const values = columns.map(({ name, type }) => (type === 'words' ? `${name}::text[]` : name));
  const constants = shared.map((name, place) => `$${place + 1}::${SHARED_TYPE[name]}`);
  const arrays = columns.map(
    ({ type }, place) => `$${place + shared.length + 1}::${ARRAY_TYPE[type]}`,
  );
  const owner = table.ofSource ? ['tenant_id', 'source_id'] : ['tenant_id'];
  const identity = [...owner, ...table.key.map(({ name }) => name)];
  return `
    INSERT INTO ${table.name} (${[...shared, ...names].join(', ')})
    SELECT ${[...constants, ...values].join(', ')}
    FROM unnest(${arrays.join(', ')}) AS sent (${names.join(', ')})
    ON CONFLICT (${identity.join(', ')}) DO UPDATE SET ${updatedColumns(table, news).join(', ')}
    ${table.numbered ? 'RETURNING id, external_id' : ''}`;
}

const arraysOf = (columns: readonly Column[], rows: readonly Row[]): string[] =>
  columns.map(({ name, type }) => arrayLiteral(column(rows, name), type));

const column = (rows: readonly Row[], name: string): Cell[] => rows.map((row) => row[name] ?? null);

/** Rows in the order of their keys, so that whoever else locks rows meets them in the same order. */
const inKeyOrder = (table: Table, changes: readonly Change[]): Change[] =>
  changes
    .map((change) => ({ key: keyOf(table, change.after), change }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ change }) => change);

async function upsert(
  batch: Batch,
  table: Table,
  changes: readonly Change[],
  news: News = 'CONTENT',
): Promise<void> {
  if (changes.length === 0) return;
  // When the last received row wins, `received_no` must follow the order of arrival.
  const ordered = table.receivedNo ? changes : inKeyOrder(table, changes);
  const rows = ordered.map(({ after }) => after);
  const shared = sharedColumns(batch, table);
  const statement = upsertStatement(
    table,
    shared.map(([name]) => name),
    news,
  );
  const written = await batch.scope.query<{ id: number; external_id: string }>(statement, [
    ...shared.map(([, value]) => value),
    ...arraysOf(writtenColumns(table), rows),
  ]);
  if (!table.numbered) return;
  const numbers = new Map(written.map(({ id, external_id }) => [external_id, id]));
  for (const change of changes) {
    change.after = { ...change.after, id: numbers.get(keyOf(table, change.after)) ?? null };
  }
}

async function remove(batch: Batch, table: Table, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const arrays = table.key.map(({ type }, place) => `$${place + 2}::${ARRAY_TYPE[type]}`);
  const names = table.key.map(({ name }) => name);
  const rows = changes.map(({ after }) => after);
  const keyOfPart = (row: Row): Row =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  await noteDeletedParts(batch, table.name, rows.map(keyOfPart));
  await batch.scope.query(
    `DELETE FROM ${table.name} t USING unnest(${arrays.join(', ')}) AS k (${names.join(', ')})
     WHERE t.tenant_id = $1 AND ${names.map((name) => `t.${name} = k.${name}`).join(' AND ')}`,
    [batch.tenantId, ...arraysOf(table.key, rows)],
  );
}

/** Writes what was decided, and gives back the changes that are more than a time stamp. */
export async function writeRows<Sent extends Row>(
  batch: Batch,
  table: Table<Sent>,
  decided: ReadonlyMap<string, Change<Sent>>,
): Promise<Change<Sent>[]> {
  const changes = [...decided.values()];
  const present = changes.filter(({ after }) => !isGone(table, after));
  const isStamp = ({ onlyStamp }: Change): boolean => table.judged !== null && onlyStamp;
  await upsert(
    batch,
    table,
    present.filter((change) => !isStamp(change)),
  );
  await upsert(batch, table, present.filter(isStamp), 'STAMP');
  // A row that was made and deleted within the batch was never there to remove.
  const gone = changes.filter(({ before, after }) => isGone(table, after) && before !== null);
  await remove(batch, table, gone);
  return changes.filter(({ onlyStamp }) => !onlyStamp);
}
