import { isNoDate } from './date';
import { Problem, shown } from './problem';
import { reader, type Reader, type Reading } from './reading';
import type { PartKind } from '../record-kind';

/** One field of a record: how it is read, and what it is when nothing was sent. */
export interface Field<T> {
  readonly read: Reader<T>;
  readonly required: boolean;
  /**
   * The value of a field that was not sent. `undefined` is for nested lists: what is there stays.
   */
  readonly absent: T | undefined;
  readonly meaning: string;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type RecordOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

export const required = <T>(read: Reader<T>, meaning: string): Field<T> => ({
  read,
  required: true,
  absent: undefined,
  meaning,
});

export const optional = <T>(read: Reader<T>, meaning: string): Field<T | null> => ({
  read,
  required: false,
  absent: null,
  meaning,
});

export const defaulted = <T>(read: Reader<T>, absent: T, meaning: string): Field<T> => ({
  read,
  required: false,
  absent,
  meaning,
});

/** A nested list: absent it leaves what is there, empty it clears it. */
export const nested = <T>(read: Reader<T>, meaning: string): Field<T | undefined> => ({
  read,
  required: false,
  absent: undefined,
  meaning,
});

/** Whether nothing was sent. An empty cell counts like a field that is not there. */
export const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && (value === '' || value.trim() === ''));

/**
 * The value of a field that was not sent. What stands for nothing, such as
 * 0001-01-01, gets a warning.
 */
function leftOut(name: string, field: Field<unknown>, sent: unknown, reading: Reading): unknown {
  if (!isAbsent(sent)) {
    reading.enter(name);
    reading.warn('EMPTY_DATE', `${shown(sent)} is taken as no date.`);
    reading.leave();
  }
  return field.absent;
}

function readField(name: string, field: Field<unknown>, sent: unknown, reading: Reading): unknown {
  const left = isAbsent(sent) || (!field.required && isNoDate(field.read, sent));
  if (!left) {
    reading.enter(name);
    const value = field.read(sent, reading);
    reading.leave();
    return value instanceof Problem ? value.under(name) : value;
  }
  if (!field.required) return leftOut(name, field, sent, reading);
  return new Problem('REQUIRED', `${name} is missing. Send ${field.meaning}.`, [name]);
}

/** What could be read of a record, and everything that is wrong with the rest of it. */
export interface ReadFields<F extends Fields> {
  readonly values: Partial<RecordOf<F>>;
  readonly problems: readonly Problem[];
}

/** Reads a record field by field. */
export function readFields<F extends Fields>(
  fields: F,
  sent: unknown,
  reading: Reading,
): ReadFields<F> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    const what = `A record is an object, not ${shown(sent)}.`;
    return { values: {}, problems: [new Problem('INVALID_RECORD', what)] };
  }
  const given = sent as Readonly<Record<string, unknown>>;
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name in fields) {
    const value = readField(name, fields[name] as Field<unknown>, given[name], reading);
    if (value instanceof Problem) problems.push(...value.all());
    else values[name] = value;
  }
  return { values: values as Partial<RecordOf<F>>, problems };
}

/** Warns of keys that nothing reads: a misspelt one would otherwise be lost in silence. */
function warnOfUnread(fields: Fields, sent: unknown, reading: Reading): void {
  if (typeof sent !== 'object' || sent === null) return;
  for (const key of Object.keys(sent)) {
    if (!Object.hasOwn(fields, key)) reading.warnOfKey(key, Object.keys(fields));
  }
}

/** A reader for nested objects, such as the amounts of an agreement. */
export function objectOf<F extends Fields>(part: PartKind, fields: F): Reader<RecordOf<F>> {
  return reader({ part }, (value, reading) => {
    warnOfUnread(fields, value, reading);
    const { values, problems } = readFields(fields, value, reading);
    return Problem.together(problems) ?? (values as RecordOf<F>);
  });
}
