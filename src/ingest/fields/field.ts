import { Problem, shown, type Reader } from './problem';

/** One field of a record: how it is read, and what it is when nothing was sent. */
export interface Field<T> {
  readonly read: Reader<T>;
  readonly required: boolean;
  /** The value of a field that was not sent. `undefined` is kept for nested lists: leave what is there. */
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

const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && (value === '' || value.trim() === ''));

function readField(name: string, field: Field<unknown>, sent: unknown): unknown {
  if (!isAbsent(sent)) {
    const value = field.read(sent);
    return value instanceof Problem ? value.under(name) : value;
  }
  if (!field.required) return field.absent;
  return new Problem('REQUIRED', `${name} is missing. Send ${field.meaning}.`, [name]);
}

/** Reads a record field by field; all its problems come back together. */
export function readFields<F extends Fields>(
  fields: F,
  sent: unknown,
): RecordOf<F> | readonly Problem[] {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    return [new Problem('INVALID_RECORD', `A record is an object, not ${shown(sent)}.`)];
  }
  const values = sent as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name in fields) {
    const value = readField(name, fields[name] as Field<unknown>, values[name]);
    if (value instanceof Problem) problems.push(value);
    else record[name] = value;
  }
  return problems.length > 0 ? problems : (record as RecordOf<F>);
}

/** A reader for nested objects, such as the amounts of an agreement. */
export function objectOf<F extends Fields>(fields: F): Reader<RecordOf<F>> {
  return (value) => {
    const record = readFields(fields, value);
    return Array.isArray(record) ? (record[0] as Problem) : (record as RecordOf<F>);
  };
}
