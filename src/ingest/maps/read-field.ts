import { numberText, type DecimalMark } from '../decode/decimal-mark';
import { moneyText } from '../decode/money-text';
import { money, minutes } from '../fields/decimal';
import type { Field } from '../fields/field';
import { Problem } from '../fields/problem';
import { isNumeric } from '../fields/shape';
import type { BoundColumns, Row } from './bound-columns';
import { cellText, joined } from './cell-text';
import type { FieldMap, FileMap } from './file-map';
import { timesOf, type Times } from './local-times';
import { ByName, NAMED_FIELDS } from './named-fields';
import { minutesBetween, toMinutes } from './to-minutes';

/** The value of a field in a row, as its reader takes it; or what is wrong with it. */
export type ReadCell = (row: Row) => unknown;

/** Everything a field is read with: its map, its columns and the zone of the MSP. */
export interface Reading {
  readonly map: FileMap;
  readonly columns: BoundColumns;
  /** The zone of times that say none, when the map does not say it either. */
  readonly zone: string;
  /** What the sender says stands before the decimals; a field of the map may say it otherwise. */
  readonly decimal?: DecimalMark;
}

const plain = (word: string): string => word.trim().toLowerCase();

type Convert = (text: string, row: Row) => unknown;

/** The value a word stands for; the next step when it is none of the words. */
function withWords({ words, otherwise, byName }: FieldMap, next: Convert): Convert {
  if (!words) return next;
  const known = new Map(Object.entries(words).map(([word, value]) => [plain(word), value]));
  return (text, row) => {
    const found = known.get(plain(text));
    // A name that a word stands for is looked up like any other.
    if (byName && typeof found === 'string') return next(found, row);
    if (found !== undefined) return found ?? undefined;
    if (text === '') return undefined;
    return otherwise === undefined ? next(text, row) : (otherwise ?? undefined);
  };
}

function withoutNull(field: FieldMap, map: FileMap, next: Convert): Convert {
  const empty = new Set([...(map.nullWords ?? []), ...(field.nullWords ?? [])].map(plain));
  const mayBeEmpty = field.words !== undefined;
  return (text, row) => {
    const left = empty.has(plain(text)) ? '' : text;
    return left === '' && !mayBeEmpty ? undefined : next(left, row);
  };
}

/** The amount with a minus when another column says that it is a credit. */
function signed({ negativeWhen }: FieldMap, columns: BoundColumns, next: Convert): Convert {
  if (!negativeWhen) return next;
  const read = columns.reader(negativeWhen.column);
  const credits = new Set(negativeWhen.is.map(plain));
  return (text, row) => {
    const value = next(text, row);
    const credit = credits.has(plain(read(row)));
    return credit && typeof value === 'string' ? negative(value) : value;
  };
}

/** `1250.00` and `-1250.00` → `-1250.00`; a currency mark keeps its place before the number. */
const negative = (amount: string): string =>
  amount.includes('-') ? amount : amount.replace(/[\d.]/, (digit) => `-${digit}`);

function converter(
  name: string,
  type: Field<unknown>,
  field: FieldMap,
  times: Times,
  { map, decimal }: Reading,
): Convert {
  const kind = NAMED_FIELDS.get(name);
  if (field.byName && kind) return (text) => new ByName(kind, text);
  const { shape } = type.read;
  if (shape === 'instant') return times.instant;
  if (shape === 'date') return times.date;
  if (!isNumeric(shape)) return (text) => text;
  const number = numberText(field.decimal ?? decimal ?? map.decimal ?? 'point', ',');
  if (type.read === money) return moneyText(number);
  if (type.read !== minutes) return number;
  return (text) => {
    const read = text.includes(':') || /[a-z]/i.test(text) ? text : number(text);
    return read instanceof Problem ? read : toMinutes(read, field.unit ?? 'minutes');
  };
}

/** How one field of a kind is read from the rows of a file. */
export function readField(
  name: string,
  type: Field<unknown>,
  field: FieldMap,
  reading: Reading,
): ReadCell {
  const { map, columns, zone } = reading;
  if (field.constant !== undefined) return () => field.constant ?? undefined;
  const times = timesOf(field.zone ?? map.zone ?? zone, field.dates ?? map.dates ?? []);
  if (field.between) {
    const [start, end] = field.between.map((names) => joined(columns, names));
    return (row) => {
      const [from, to] = [start!(row), end!(row)];
      return from === '' || to === '' ? undefined : minutesBetween(from, to, times);
    };
  }
  const text = cellText(field, columns);
  const convert = signed(field, columns, converter(name, type, field, times, reading));
  const read = withoutNull(field, map, withWords(field, convert));
  return (row) => read(text(row), row);
}
