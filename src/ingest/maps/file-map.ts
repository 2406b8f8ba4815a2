import { z } from 'zod';
import { DECIMAL_MARKS } from '../decode/decimal-mark';
import { RECORD_KINDS } from '../record-kind';

/** How a number that is a length of time is written. `h:mm[:ss]` is recognised beside any of them. */
const TIME_UNITS = ['minutes', 'hours', 'seconds'] as const;

/** One row of a file can become a record of the last of its ticket, or one of each step in it. */
const HISTORY_PARTS = ['last', 'step'] as const;

const said = <T extends z.ZodType>(type: T, meaning: string): T => type.describe(meaning);

const columnName = z.string().max(200);
const column = z.union([columnName, z.array(columnName).min(1)]);
const columns = z.array(column).min(1);
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const patterns = z.array(z.string().min(1)).min(1);
const zone = z.string();
const decimal = z.enum(DECIMAL_MARKS);
const words = z.array(z.string()).min(1);

/** Where the value of one field comes from, and how it is written there. */
const fieldMap = z.strictObject({
  column: said(
    column,
    'The column it stands in; of several, the first that the file has and the row fills.',
  ).optional(),
  join: said(
    columns,
    'Columns whose cells together are the value, such as a date and a time, with a blank between them.',
  ).optional(),
  constant: said(value, 'The same value in every record.').optional(),
  text: said(
    z.string(),
    'A text with columns in braces: "seats-{Location}". It is empty when one of the cells is.',
  ).optional(),
  hash: said(
    columns,
    'An id made of these cells, for files without one: the same row has the same id again.',
  ).optional(),
  between: said(
    z.tuple([columns, columns]),
    'Minutes from a start to an end: the columns of each. An end before its start is on the next day.',
  ).optional(),
  optional: said(
    z.boolean(),
    'True when the file may lack the column. Otherwise a file without it is refused.',
  ).optional(),
  unit: said(
    z.enum(TIME_UNITS),
    'What a length of time is counted in. 1:30, 1:30:00 and 1h 30m are understood beside it.',
  ).optional(),
  dates: said(
    patterns,
    'How dates are written here, in place of the patterns of the map: "d/M/yyyy HH:mm".',
  ).optional(),
  zone: said(zone, 'The zone of these times, in place of that of the map.').optional(),
  decimal: said(decimal, 'What stands before the decimals here.').optional(),
  words: said(
    z.record(z.string(), value),
    'Words of the file, in any case, and the values they stand for. Null leaves the field out.',
  ).optional(),
  otherwise: said(
    value,
    'The value for words that are not listed. Without it they are taken as they are.',
  ).optional(),
  nullWords: said(
    words,
    'Words that mean an empty cell here, besides those of the map.',
  ).optional(),
  byName: said(
    z.boolean(),
    'True when the cell holds the name of the client, technician, agreement or ticket (its number), not its id. The record must be known from the same source.',
  ).optional(),
  negativeWhen: said(
    z.strictObject({ column, is: words }),
    'The amount is a credit when this column holds one of these words: its sign is then minus.',
  ).optional(),
});

/** A rule on a row: all that it says must hold. */
const condition = z.strictObject({
  column,
  is: said(words, 'The cell is one of these words, in any case.').optional(),
  isNot: said(words, 'The cell is none of these words.').optional(),
  filled: said(z.boolean(), 'Whether something stands in the cell.').optional(),
});

const snapshot = z.union([
  z.boolean(),
  z.strictObject({
    mostPercent: said(
      z.number().min(0).max(100),
      'The largest part of what is known that one file may delete; 20 when left out.',
    ),
  }),
]);

const recordMap = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  when: said(z.array(condition).min(1), 'Only rows for which all of this holds.').optional(),
  once: said(
    z.boolean(),
    'True when rows repeat the record, such as the client of each time entry: it is sent once.',
  ).optional(),
  unlessKnown: said(
    z.boolean(),
    'True when a client, technician or agreement is made only if none of its name is known from the source.',
  ).optional(),
  of: said(
    z.enum(HISTORY_PARTS),
    'With a history: a record of the last row of each ticket, or of each step in its life.',
  ).optional(),
  snapshot: said(
    snapshot,
    'True when the file holds everything there is of this kind: what the source sent before and is absent from the file is deleted.',
  ).optional(),
  fields: said(
    z.record(z.string(), z.union([columnName, fieldMap])),
    'The fields of the record. A text is the column that a field stands in.',
  ),
});

const history = z.strictObject({
  key: said(column, 'The column that names the ticket. Rows of one ticket stand together.'),
  state: said(column, 'The column with the state of the ticket.'),
  closed: said(words, 'The states in which a ticket is closed. In any other it is open.'),
  opened: said(columns, 'The columns of the time at which the ticket was opened.'),
  at: said(columns, 'The columns of the time at which the row was written.'),
  order: said(
    column,
    'A number by which the rows of a ticket are ordered; else they are taken as they stand.',
  ).optional(),
});

const headings = z.strictObject({
  column: said(columnName, 'The column of the headings; "" is the first without a name.'),
  as: said(columnName, 'The name of the column that each row below a heading gets, with its text.'),
});

/** How the files of some program become records: data, which a person can write. */
export const fileMap = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'a name is made of a-z, 0-9 and -'),
  title: said(z.string(), 'What it reads, for people.').optional(),
  notes: said(z.string(), 'What to know before using it.').optional(),
  zone: said(
    zone,
    'The zone of times without an offset; that of the MSP when left out.',
  ).optional(),
  decimal: said(decimal, 'What stands before the decimals of its numbers.').optional(),
  dates: said(
    patterns,
    'How dates and times are written, the likeliest first: "d/M/yyyy HH:mm". 2026-03-31 is always understood.',
  ).optional(),
  nullWords: said(words, 'Words that mean an empty cell, such as "None".').optional(),
  sheet: said(z.string(), 'The sheet of a workbook; the first when left out.').optional(),
  headings: said(
    headings,
    'Of a report in groups: rows in which only one cell is filled name the group below.',
  ).optional(),
  history: said(history, 'Of a file with a row for each change of a ticket.').optional(),
  records: z.array(recordMap).min(1),
});

export type FileMap = z.infer<typeof fileMap>;
export type RecordMap = FileMap['records'][number];
export type FieldMap = z.infer<typeof fieldMap>;
export type Condition = z.infer<typeof condition>;
export type History = z.infer<typeof history>;

/** The schema of a map, for editors and for whoever makes maps by program. */
export const fileMapSchema = (): object => ({
  ...z.toJSONSchema(fileMap, { target: 'draft-2020-12' }),
  title: 'A map of files to records',
});
