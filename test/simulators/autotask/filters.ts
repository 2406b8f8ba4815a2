/** The filters of Autotask queries, as its documentation describes them. */
export type Test = (row: Readonly<Record<string, unknown>>) => boolean;

interface Condition {
  readonly op?: unknown;
  readonly field?: unknown;
  readonly value?: unknown;
  readonly items?: unknown;
}

const MOST_OR_TERMS = 500;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Names are the same in capitals and small letters there. */
const valueOf = (row: Readonly<Record<string, unknown>>, field: string): unknown =>
  Object.entries(row).find(([name]) => name.toLowerCase() === field.toLowerCase())?.[1] ?? null;

const ranked = (value: unknown): unknown =>
  typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : value;

function compare(a: unknown, b: unknown): number | null {
  if (a === null || b === null) return null;
  const [x, y] = [ranked(a), ranked(b)] as [number, number];
  return x < y ? -1 : Number(x > y);
}

type Operator = (sent: unknown, value: unknown) => boolean;

const by =
  (test: (order: number) => boolean): Operator =>
  (sent, value) => {
    const order = compare(sent, value);
    return order !== null && test(order);
  };

const isAmong: Operator = (sent, value) => {
  if (!Array.isArray(value)) throw new Error('in needs a list of values');
  if (value.length > MOST_OR_TERMS) throw new Error('more than 500 values in one condition');
  return value.includes(sent);
};

const OPERATORS: Readonly<Record<string, Operator>> = {
  eq: by((order) => order === 0),
  noteq: by((order) => order !== 0),
  gt: by((order) => order > 0),
  gte: by((order) => order >= 0),
  lt: by((order) => order < 0),
  lte: by((order) => order <= 0),
  in: isAmong,
  notIn: (sent, value) => !isAmong(sent, value),
  exist: (sent) => sent !== null,
  notExist: (sent) => sent === null,
};

function readCondition(condition: Condition, fields: readonly string[]): Test {
  const { op, field, value, items } = condition;
  if (op === 'and' || op === 'or') {
    if (!Array.isArray(items)) throw new Error(`${op} needs items`);
    const tests = items.map((item) => readCondition(item as Condition, fields));
    return op === 'and'
      ? (row) => tests.every((test) => test(row))
      : (row) => tests.some((test) => test(row));
  }
  const operator = OPERATORS[String(op)];
  if (!operator) throw new Error(`there is no operator ${String(op)}`);
  const name = String(field);
  if (!fields.some((each) => each.toLowerCase() === name.toLowerCase()))
    throw new Error(`Unable to find ${name} in the entity`);
  return (row) => operator(valueOf(row, name), value);
}

/** All conditions of a query must hold. A query without any is refused, as it is there. */
export function readFilter(filter: unknown, fields: readonly string[]): Test {
  if (!Array.isArray(filter) || filter.length === 0)
    throw new Error('The query must have at least one filter');
  return readCondition({ op: 'and', items: filter }, fields);
}

/** The fields that a filter names. */
export const fieldsIn = (filter: unknown): string[] =>
  [...JSON.stringify(filter).matchAll(/"field":"(\w+)"/g)].map(([, name]) => name!);
