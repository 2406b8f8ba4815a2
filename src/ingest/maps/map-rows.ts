import { createHash } from 'node:crypto';
import { Refusal } from '../../errors';
import type { DecimalMark } from '../decode/decimal-mark';
import { Problem } from '../fields/problem';
import type { Remark } from '../fields/remark';
import type { SentRecord } from '../read-arrivals';
import type { RecordKind } from '../record-kind';
import type { Row } from './bound-columns';
import type { FileMap, RecordMap } from './file-map';
import { timesOf } from './local-times';
import { readRecord, type MappedRecord } from './read-record';
import type { Table, TableRow } from './table-rows';
import { TicketHistory } from './ticket-history';

/** A record of a mapped file. One row can make several, of several kinds. */
export interface SentOfKind extends SentRecord {
  readonly kind: RecordKind;
  /** Whether it is left out when its name is known from the source. */
  readonly unlessKnown?: boolean;
}

/** A file may have any length, but memory may not: what is further apart is not compared. */
const MOST_REMEMBERED = 100_000;

const digest = (text: string): string => createHash('sha1').update(text).digest('base64');

/** Tells what came before. Forgets the oldest. */
class Before {
  private readonly known = new Set<string>();

  /** Whether this came before; remembers it. */
  had(text: string): boolean {
    const key = digest(text);
    if (this.known.has(key)) return true;
    this.known.add(key);
    if (this.known.size > MOST_REMEMBERED) this.known.delete(this.known.values().next().value!);
    return false;
  }
}

type Read = (row: Row) => MappedRecord | null;

/** Reads a record of each row; of records that rows repeat, the first. */
function reading(record: RecordMap, read: Read): Read {
  if (!record.once) return read;
  const before = new Before();
  return (row) => {
    const found = read(row);
    return found && before.had(JSON.stringify(found.sent)) ? null : found;
  };
}

const toSent = (index: number, { kind, sent, unlessKnown, problem }: MappedRecord): SentOfKind => ({
  index,
  kind,
  sent,
  unlessKnown,
  ...(problem ? { unreadable: problem } : {}),
});

/** Rows of one ticket, which stand together. */
async function* ticketsOf(
  rows: AsyncIterable<TableRow>,
  history: TicketHistory,
): AsyncGenerator<{ index: number; rows: Row[] } | (TableRow & { row: Problem })> {
  const before = new Before();
  let [key, index, held]: [string, number, Row[]] = ['', 0, []];
  for await (const { index: at, row } of rows) {
    if (row instanceof Problem) {
      yield { index: at, row };
      continue;
    }
    const next = history.keyOf(row);
    if (next !== key && held.length > 0) {
      yield { index, rows: held };
      held = [];
    }
    if (held.length === 0) {
      if (before.had(next)) throw scattered(next, at);
      [key, index] = [next, at];
    }
    held.push(row);
  }
  if (held.length > 0) yield { index, rows: held };
}

const scattered = (ticket: string, at: number): Refusal =>
  new Refusal(
    'SCATTERED_HISTORY',
    `The rows of ticket "${ticket}" do not stand together: row ${at + 1} is one more. Sort the file by ticket and send it again.`,
    { ticket, row: at + 1 },
  );

const passedOver = (rows: number): Remark => ({
  code: 'ROWS_PASSED_OVER',
  message: `${rows} rows made no record: the rules of the map leave them out.`,
  path: [],
});

interface Means {
  /** The zone of the MSP. */
  readonly zone: string;
  /** What the sender says stands before the decimals. */
  readonly decimal?: DecimalMark;
  /** The kind that is wanted; null for all that the map makes. */
  readonly only: RecordKind | null;
  warn(remark: Remark): void;
}

interface Reader {
  readonly of: RecordMap['of'];
  readonly read: Read;
}

function* read(
  index: number,
  rows: readonly Row[],
  readers: readonly Reader[],
): Generator<SentOfKind> {
  for (const { read } of readers)
    for (const row of rows) {
      const record = read(row);
      if (record) yield toSent(index, record);
    }
}

/** The records of each row, or of each ticket of a history. `null` stands for a row without one. */
async function* recordsOf(
  map: FileMap,
  { columns, rows }: Table,
  readers: readonly Reader[],
  zone: string,
): AsyncGenerator<SentOfKind[] | { index: number; problem: Problem }> {
  const times = timesOf(map.zone ?? zone, map.dates ?? []);
  if (!map.history) {
    for await (const { index, row } of rows)
      yield row instanceof Problem ? { index, problem: row } : [...read(index, [row], readers)];
    return;
  }
  const history = new TicketHistory(map.history, columns, times);
  const [ofSteps, ofLast] = [true, false].map((steps) =>
    readers.filter(({ of }) => (of === 'step') === steps),
  );
  for await (const ticket of ticketsOf(rows, history)) {
    if ('row' in ticket) {
      yield { index: ticket.index, problem: ticket.row };
      continue;
    }
    const { last, steps } = history.toRows(ticket.rows);
    yield [...read(ticket.index, [last], ofLast!), ...read(ticket.index, steps, ofSteps!)];
  }
}

/** Turns the rows of a file into records, in the order of the rows. */
export async function* mapRows(
  map: FileMap,
  table: Table,
  { zone, decimal, only, warn }: Means,
): AsyncGenerator<SentOfKind> {
  const wanted = map.records.filter(({ kind }) => only === null || kind === only);
  const means = { map, columns: table.columns, zone, decimal };
  const readers = wanted.map((record) => ({
    of: record.of,
    read: reading(record, readRecord(record, means)),
  }));
  const [first] = wanted;
  let without = 0;
  for await (const made of recordsOf(map, table, readers, zone)) {
    if (Array.isArray(made)) {
      yield* made;
      if (made.length === 0) without += 1;
    } else if (first) {
      const { index, problem } = made;
      yield { index, kind: first.kind, sent: null, unreadable: problem };
    }
  }
  if (without > 0) warn(passedOver(without));
}
