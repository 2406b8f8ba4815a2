/** The query service of Sage Intacct, as its documentation describes it. */
export interface Query {
  readonly object: string;
  readonly fields: readonly string[];
  readonly test: (row: Row) => boolean;
  readonly orderBy: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly start: number;
  readonly size: number;
}

/** A row as it is answered: flat, with the dotted names that were asked for. */
export type Row = Readonly<Record<string, unknown>> & { readonly key: string };

const USUAL_SIZE = 100;
const MOST_SIZE = 4000;

/** Keys are numbers written as text; times are instants. Everything else is compared as text. */
function compare(field: string, a: unknown, b: unknown): number {
  if (field === 'key') return Number(a) - Number(b);
  if (field.endsWith('DateTime')) return Date.parse(String(a)) - Date.parse(String(b));
  return String(a) < String(b) ? -1 : Number(String(a) !== String(b));
}

const OPERATORS: Readonly<Record<string, (difference: number) => boolean>> = {
  $eq: (difference) => difference === 0,
  $ne: (difference) => difference !== 0,
  $gt: (difference) => difference > 0,
  $gte: (difference) => difference >= 0,
  $lt: (difference) => difference < 0,
  $lte: (difference) => difference <= 0,
};

type Test = (row: Row) => boolean;

function filterOf(filter: Readonly<Record<string, Readonly<Record<string, string>>>>): Test {
  const [[operator, condition] = ['', {}], ...others] = Object.entries(filter);
  const [[field, value] = ['', ''], ...more] = Object.entries(condition);
  const holds = OPERATORS[operator];
  if (!holds || others.length > 0 || more.length > 0)
    throw new Error(`this filter cannot be read: ${JSON.stringify(filter)}`);
  return (row) => holds(compare(field, row[field], value));
}

/** `1 and (2 or 3)`: the numbers stand for filters. */
function expressionOf(text: string, filters: readonly Test[]): Test {
  const tokens = text.match(/\d+|and|or|[()]/g) ?? [];
  const one = (): Test => {
    const token = tokens.shift();
    if (token !== '(') return filters[Number(token) - 1]!;
    const inner = either();
    if (tokens.shift() !== ')') throw new Error(`this expression cannot be read: ${text}`);
    return inner;
  };
  const both = (): Test => {
    let left = one();
    while (tokens[0] === 'and') {
      tokens.shift();
      const [first, second] = [left, one()];
      left = (row) => first(row) && second(row);
    }
    return left;
  };
  const either = (): Test => {
    let left = both();
    while (tokens[0] === 'or') {
      tokens.shift();
      const [first, second] = [left, both()];
      left = (row) => first(row) || second(row);
    }
    return left;
  };
  return either();
}

interface Body {
  readonly object: string;
  readonly fields: readonly string[];
  readonly filters?: readonly Readonly<Record<string, Readonly<Record<string, string>>>>[];
  readonly filterExpression?: string;
  readonly orderBy?: readonly Readonly<Record<string, string>>[];
  readonly start?: number;
  readonly size?: number;
}

export function parseQuery(text: string): Query {
  const body = JSON.parse(text) as Body;
  const { object, fields, filters = [], orderBy = [], start = 1, size = USUAL_SIZE } = body;
  if (size > MOST_SIZE) throw new Error('at most 4000 rows are given at once');
  const tests = filters.map(filterOf);
  const all = tests.map((_, at) => String(at + 1)).join(' and ');
  return {
    ...{ object, fields, start, size },
    test: tests.length === 0 ? () => true : expressionOf(body.filterExpression ?? all, tests),
    orderBy: orderBy.flatMap((each) =>
      Object.entries(each).map(([field, way]) => [field, way === 'desc' ? -1 : 1] as const),
    ),
  };
}

export function sorted(rows: readonly Row[], { orderBy }: Query): Row[] {
  return rows.toSorted((a, b) => {
    for (const [field, direction] of orderBy) {
      const difference = compare(field, a[field], b[field]);
      if (difference !== 0) return difference * direction;
    }
    return 0;
  });
}
