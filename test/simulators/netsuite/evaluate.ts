import type { Expression, Join, Select, Value } from './sql';

export type Row = Readonly<Record<string, Value>>;

/** The tables as this role sees them; null for one that does not exist for it. */
export interface Tables {
  rows(table: string): readonly Row[] | null;
  /** Whether a column exists for it. */
  has(table: string, column: string): boolean;
  /** What people see instead of an id: `BUILTIN.DF`. */
  display(table: string, column: string, value: Value): Value;
}

/** What a role may not see does not exist for it. */
export class NotThere extends Error {}

/** One row of each table that is joined, by alias. */
type Joined = Readonly<Record<string, Row | null>>;

const FORMATS: Readonly<Record<string, number>> = {
  ...{ 'YYYY-MM-DD': 10, 'YYYY-MM-DD"T"HH24:MI:SS': 19 },
};

const isNumber = (value: Value): boolean => /^-?\d+(\.\d+)?$/.test(String(value));

/** Numbers are compared as numbers. Nothing is equal to what is empty. */
function compare(a: Value, b: Value): number | null {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}

const holds: Readonly<Record<string, (difference: number) => boolean>> = {
  '=': (difference) => difference === 0,
  '<>': (difference) => difference !== 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

class Evaluator {
  private readonly tableOf: ReadonlyMap<string, string>;

  constructor(
    private readonly tables: Tables,
    { from }: Select,
  ) {
    this.tableOf = new Map(from.map(({ alias, table }) => [alias, table]));
  }

  check(expression: Expression): void {
    if (expression.is === 'COLUMN') {
      const table = this.tableOf.get(expression.table);
      if (table !== undefined && !this.tables.has(table, expression.column))
        throw new NotThere(`Field '${expression.column}' for record '${table}' was not found.`);
    }
    if ('args' in expression) for (const each of expression.args) this.check(each);
  }

  value(expression: Expression, row: Joined): Value {
    if (expression.is === 'LITERAL') return expression.value;
    if (expression.is === 'TEST') return this.test(expression, row) ? 1 : 0;
    if (expression.is === 'CALL') return this.call(expression, row);
    if (expression.table === '') return expression.column === 'sessiontimezone' ? '+00:00' : null;
    return row[expression.table]?.[expression.column] ?? null;
  }

  test(expression: Expression, row: Joined): boolean {
    if (expression.is !== 'TEST') return this.value(expression, row) === 1;
    const { operator, args } = expression;
    const [left, ...others] = args as [Expression, ...Expression[]];
    if (operator === 'AND') return args.every((each) => this.test(each, row));
    if (operator === 'OR') return args.some((each) => this.test(each, row));
    const value = this.value(left, row);
    if (operator === 'IS NULL') return value === null;
    const differences = others.map((each) => compare(value, this.value(each, row)));
    const fits = holds[operator === 'IN' ? '=' : operator]!;
    return differences.some((difference) => difference !== null && fits(difference));
  }

  private call({ name, args }: Expression & { is: 'CALL' }, row: Joined): Value {
    const values = args.map((each) => this.value(each, row));
    if (name === 'COALESCE') return values.find((value) => value !== null) ?? null;
    if (name === 'TO_CHAR' || name === 'TO_DATE') {
      const length = FORMATS[String(values[1])];
      if (length === undefined) throw new Error(`this format is not known: ${values[1]}`);
      return values[0] === null ? null : String(values[0]).slice(0, length);
    }
    const [of] = args;
    if (name !== 'BUILTIN.DF' || of?.is !== 'COLUMN') throw new Error(`${name} is not known`);
    return this.tables.display(this.tableOf.get(of.table) ?? '', of.column, values[0] ?? null);
  }
}

/** Joins one more table. What is joined by one column is looked up, as a database would. */
function joined(
  rows: readonly Joined[],
  { table, alias, isLeft, on }: Join,
  evaluator: Evaluator,
  tables: Tables,
): Joined[] {
  const others = tables.rows(table)!;
  return rows.flatMap((row) => {
    const found = others
      .map((other) => ({ ...row, [alias]: other }))
      .filter((pair) => on === null || evaluator.test(on, pair));
    return found.length === 0 && isLeft ? [{ ...row, [alias]: null }] : found;
  });
}

/** All rows of a query, in its order. */
export function evaluate(select: Select, tables: Tables): Row[] {
  const { from, where, columns, orderBy, distinct } = select;
  for (const { table } of from)
    if (tables.rows(table) === null) throw new NotThere(`Record '${table}' was not found.`);
  const evaluator = new Evaluator(tables, select);
  const parts = [where, ...from.map(({ on }) => on), ...columns.map(({ value }) => value)];
  for (const part of parts) if (part) evaluator.check(part);
  let rows: Joined[] = [{}];
  for (const join of from) rows = joined(rows, join, evaluator, tables);
  const kept = rows.filter((row) => where === null || evaluator.test(where, row));
  const sorted = kept.toSorted((a, b) => {
    for (const each of orderBy) {
      const difference = compare(evaluator.value(each, a), evaluator.value(each, b)) ?? 0;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const answered = sorted.map((row) =>
    Object.fromEntries(columns.map(({ alias, value }) => [alias, evaluator.value(value, row)])),
  );
  if (!distinct) return answered;
  return [...new Map(answered.map((row) => [JSON.stringify(row), row])).values()];
}
