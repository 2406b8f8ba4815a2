import { Refusal } from '../../errors';
import { nearest, plainName } from '../fields/near-names';
import { isDated, isNumeric } from '../fields/shape';
import { RECORD_KINDS, type RecordKind } from '../record-kind';
import { recordKind } from '../records';
import type { FieldMap, FileMap } from './file-map';
import { guessDates, guessDecimal, guessUnit, hasTwoReadings } from './guess-form';
import { KNOWN_HEADERS } from './known-headers';
import { NAMED_FIELDS } from './named-fields';
import type { Sample } from './sample-file';
import { columnsOf, fieldOf } from './unfold-map';

interface Guess {
  readonly field: string;
  readonly column: string;
}

const namesOf = (kind: RecordKind, field: string): readonly string[] => [
  field,
  ...(KNOWN_HEADERS[kind]?.[field] ?? []),
];

/** Shorter names are near to nearly everything. */
const SHORTEST_NEAR = 3;

/** The column that a field most likely stands in: one with a known name, or one near to it. */
function columnOf(kind: RecordKind, field: string, columns: readonly string[]): string | undefined {
  for (const name of namesOf(kind, field)) {
    const same = columns.find((column) => plainName(column) === plainName(name));
    if (same !== undefined) return same;
  }
  const long = columns.filter((column) => plainName(column).length >= SHORTEST_NEAR);
  const [near] = namesOf(kind, field).flatMap((name) => nearest(name, long));
  return near;
}

/** Each field with a column of its own: what has an exact name goes before what only looks like it. */
function guessesOf(kind: RecordKind, columns: readonly string[]): Guess[] {
  const taken = new Set<string>();
  const free = (): string[] => columns.filter((column) => !taken.has(column) && column !== '');
  const guesses: Guess[] = [];
  const fields = Object.keys(recordKind(kind).fields).filter((name) => name !== 'deleted');
  const take = (field: string, column: string | undefined): void => {
    if (column === undefined) return;
    taken.add(column);
    guesses.push({ field, column });
  };
  const exact = fields.filter((field) =>
    namesOf(kind, field).some((name) =>
      columns.some((other) => plainName(other) === plainName(name)),
    ),
  );
  for (const field of exact) take(field, columnOf(kind, field, free()));
  const isGuessed = (field: string): boolean => guesses.some((guess) => guess.field === field);
  // Only what matters most is guessed from names that are merely near.
  const wanted = fields.filter(
    (field) => recordKind(kind).fields[field]?.required || NAMED_FIELDS.has(field),
  );
  for (const field of wanted) if (!isGuessed(field)) take(field, columnOf(kind, field, free()));
  return guesses;
}

/** How well a kind fits: its needed fields count most, and a kind of few fields must not win by them. */
function fitOf(kind: RecordKind, columns: readonly string[]): number {
  const { fields } = recordKind(kind);
  const found = guessesOf(kind, columns);
  const needed = Object.keys(fields).filter(
    (name) => fields[name]?.required && name !== 'externalId',
  );
  const met = needed.filter((name) => found.some(({ field }) => field === name)).length;
  return found.length + met - (needed.length - met);
}

const bestKind = (columns: readonly string[]): RecordKind =>
  RECORD_KINDS.reduce((best, kind) => (fitOf(kind, columns) > fitOf(best, columns) ? kind : best));

const cellsOf = ({ columns, rows }: Sample, column: string): string[] => {
  const place = columns.indexOf(column);
  return rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
};

/** A time of day that stands beside its date: `Start date` and `Start time`. */
function timeBeside(column: string, { columns }: Sample): string | undefined {
  if (!/date/i.test(column)) return undefined;
  return columns.find((other) => plainName(other) === plainName(column.replace(/date/i, 'time')));
}

function fieldMapOf(kind: RecordKind, { field, column }: Guess, sample: Sample): string | FieldMap {
  const { shape } = recordKind(kind).fields[field]!.read;
  const cells = cellsOf(sample, column);
  if (NAMED_FIELDS.has(field)) return { column, byName: true };
  if (field === 'minutes') return { column, unit: guessUnit(column) };
  if (shape === 'instant') {
    const time = timeBeside(column, sample);
    return time === undefined ? column : { join: [column, time] };
  }
  if (isNumeric(shape) && guessDecimal(cells) === 'comma') return { column, decimal: 'comma' };
  return column;
}

const dated = (kind: RecordKind, field: string): boolean =>
  isDated(recordKind(kind).fields[field]!.read.shape);

interface GuessedDates {
  readonly patterns: string[];
  readonly twoReadings: boolean;
}

function datesOf(kind: RecordKind, guesses: readonly Guess[], sample: Sample): GuessedDates {
  const texts = guesses
    .filter(({ field }) => dated(kind, field))
    .map(({ column }) => {
      const time = timeBeside(column, sample);
      const [days, times] = [cellsOf(sample, column), time ? cellsOf(sample, time) : []];
      return days.map((day, at) => (times[at] ? `${day} ${times[at]}` : day));
    });
  return {
    patterns: [...new Set(texts.flatMap(guessDates))],
    twoReadings: texts.some(hasTwoReadings),
  };
}

/** The columns that fields are read from, each once. */
const columnsRead = (maps: Readonly<Record<string, string | FieldMap>>): string[] => [
  ...new Set(Object.values(maps).flatMap((map) => columnsOf(fieldOf(map)).flat())),
];

/** What a person has to look at before the map is used. */
function notesOf(
  missing: readonly string[],
  unread: readonly string[],
  twoReadings: boolean,
): string {
  const notes = [
    ...(missing.length > 0 ? [`Needed and not found: ${missing.join(', ')}.`] : []),
    ...(twoReadings
      ? ['These dates can be read with the month or the day first: look which it is.']
      : []),
    ...(unread.length > 0 ? [`Not read: ${unread.join(', ')}.`] : []),
  ];
  return notes.join(' ');
}

/** A first map of a file, for a person to look through. What is needed and was not found is said in its notes. */
export function suggestMap(name: string, sample: Sample, given: RecordKind | null): FileMap {
  const kind = given ?? bestKind(sample.columns);
  const guesses = guessesOf(kind, sample.columns);
  if (guesses.length === 0) {
    const what = `No column of this file looks like a field of ${kind}`;
    throw new Refusal('NOTHING_TO_MAP', `${what}. Say what it holds with --kind KIND.`);
  }
  const { fields } = recordKind(kind);
  const maps = Object.fromEntries(
    guesses.map((guess) => [guess.field, fieldMapOf(kind, guess, sample)]),
  );
  if (fields['externalId'] && !maps['externalId']) maps['externalId'] = { hash: columnsRead(maps) };
  const missing = Object.keys(fields).filter((field) => fields[field]?.required && !maps[field]);
  for (const field of missing) maps[field] = { constant: `TODO ${fields[field]!.meaning}` };
  const read = columnsRead(maps);
  const unread = sample.columns.filter((column) => column !== '' && !read.includes(column));
  const { patterns, twoReadings } = datesOf(kind, guesses, sample);
  const notes = notesOf(missing, unread, twoReadings);
  return {
    name,
    ...(notes === '' ? {} : { notes }),
    ...(patterns.length > 0 ? { dates: patterns } : {}),
    records: [{ kind, fields: maps }],
  };
}
