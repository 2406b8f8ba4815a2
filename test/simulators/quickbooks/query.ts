/** The query language of QuickBooks, as its documentation describes it: no OR, no joins. */
export interface Query {
  /** Null is all of them, `COUNT` the number of rows alone. */
  readonly fields: readonly string[] | 'COUNT' | null;
  readonly entity: string;
  readonly test: (row: unknown) => boolean;
  readonly orderBy: string | null;
  readonly start: number;
  readonly most: number;
}

const SHAPE =
  /^SELECT (\*|COUNT\(\*\)|[\w., ]+) FROM (\w+)(?: WHERE (.+?))?(?: ORDERBY ([\w.]+))?(?: STARTPOSITION (\d+))?(?: MAXRESULTS (\d+))?$/i;
const CONDITION = /^([\w.]+) (>=|<=|>|<|=|IN) (.+)$/i;
const USUAL_ROWS = 100;
const MOST_ROWS = 1000;

export const valueAt = (row: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], row);

const COMPARE: Readonly<Record<string, (difference: number) => boolean>> = {
  '>=': (difference) => difference >= 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '<': (difference) => difference < 0,
  '=': (difference) => difference === 0,
};

function conditionOf(text: string): Query['test'] {
  const [, path = '', operator = '', value = ''] = CONDITION.exec(text.trim()) ?? [];
  if (operator.toUpperCase() === 'IN') {
    const values = value.replace(/[()\s']/g, '').split(',');
    return (row) => values.includes(String(valueAt(row, path)));
  }
  const compare = COMPARE[operator];
  const instant = Date.parse(value.replace(/'/g, ''));
  if (!compare || Number.isNaN(instant)) throw new Error(`this condition cannot be read: ${text}`);
  return (row) => compare(Date.parse(String(valueAt(row, path))) - instant);
}

export function parseQuery(text: string): Query {
  const [, fields = '', entity = '', where, orderBy = null, start, most] = SHAPE.exec(text) ?? [];
  if (entity === '') throw new Error(`this query cannot be read: ${text}`);
  if (Number(most ?? 0) > MOST_ROWS) throw new Error('at most 1000 rows are given at once');
  const tests = (where ?? '').split(/ AND /i).filter(Boolean).map(conditionOf);
  return {
    fields:
      fields === '*'
        ? null
        : fields.startsWith('COUNT')
          ? 'COUNT'
          : fields.split(',').map((field) => field.trim()),
    entity,
    test: (row) => tests.every((test) => test(row)),
    orderBy,
    start: Number(start ?? 1),
    most: Number(most ?? USUAL_ROWS),
  };
}
