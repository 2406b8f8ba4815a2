import { Problem } from '../fields/problem';
import type { RecordKind } from '../record-kind';
import { recordKind } from '../records';
import type { Row } from './bound-columns';
import type { Condition, RecordMap } from './file-map';
import { readField, type Reading } from './read-field';
import { fieldsOf } from './unfold-map';

/** A record of a row, as its kind reads it. */
export interface MappedRecord {
  readonly kind: RecordKind;
  readonly sent: Record<string, unknown>;
  /** What could not be read of it. */
  readonly problem: Problem | null;
  /** Whether it is left out when its name is known from the source. */
  readonly unlessKnown: boolean;
}

const plain = (word: string): string => word.trim().toLowerCase();

function holds(
  { column, is, isNot, filled }: Condition,
  { columns, map }: Reading,
): (row: Row) => boolean {
  const read = columns.reader(column);
  const empty = new Set(['', ...(map.nullWords ?? []).map(plain)]);
  const [among, notAmong] = [is, isNot].map((words) => words && new Set(words.map(plain)));
  return (row) => {
    const cell = plain(read(row));
    if (filled !== undefined && filled === empty.has(cell)) return false;
    if (among && !among.has(cell)) return false;
    return !notAmong?.has(cell);
  };
}

/** How the record that a part of a map describes is read from a row; null when the row has none. */
export function readRecord(record: RecordMap, reading: Reading): (row: Row) => MappedRecord | null {
  const { kind, when = [], unlessKnown = false } = record;
  const types = recordKind(kind).fields;
  const rules = when.map((rule) => holds(rule, reading));
  const fields = fieldsOf(record).map(
    ([name, field]) => [name, readField(name, types[name]!, field, reading)] as const,
  );
  return (row) => {
    if (!rules.every((rule) => rule(row))) return null;
    const sent: Record<string, unknown> = {};
    const problems: Problem[] = [];
    for (const [name, read] of fields) {
      const value = read(row);
      if (value instanceof Problem) problems.push(value.under(name));
      else if (value !== undefined) sent[name] = value;
    }
    return { kind, sent, unlessKnown, problem: Problem.together(problems) };
  };
}
