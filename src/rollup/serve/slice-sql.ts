import { firstDay } from '../../numbers/units/month';
import { JOINS, SCHEME, type CountedTable, type CutColumn, type JoinName } from '../counted-tables';
import {
  CUT_KEYS,
  CUTS,
  cutsOf,
  keysAsked,
  type Cut,
  type KeyPart,
  type MonthSpan,
  type SliceFilter,
} from '../slice';

/**
 * Collects the values of a statement. Every value from a caller goes through here, and none into
 * the SQL text.
 */
export class Parameters {
  readonly values: unknown[];

  constructor(tenantId: number) {
    this.values = [tenantId];
  }

  bind(value: unknown): string {
    const index = this.values.indexOf(value);
    return `$${index === -1 ? this.values.push(value) : index + 1}`;
  }
}

export function cutColumn(table: CountedTable, cut: Cut): CutColumn {
  const column = table.cuts[cut];
  if (!column) throw new TypeError(`${table.from} cannot be cut by ${cut}`);
  return column;
}

function filterCondition(
  column: CutColumn,
  type: 'int' | 'text',
  keys: readonly KeyPart[],
  parameters: Parameters,
): string {
  const values = keys.map((value) => value ?? column.none);
  const listed = values.filter((value) => value !== null);
  const isListed = `${column.expression} = ANY (${parameters.bind(listed)}::${type}[])`;
  return listed.length < values.length ? `(${isListed} OR ${column.expression} IS NULL)` : isListed;
}

function filterConditions(
  table: CountedTable,
  filter: SliceFilter,
  parameters: Parameters,
): string[] {
  return CUTS.flatMap((cut) => {
    const keys = keysAsked(filter, cut);
    if (!keys) return [];
    return [filterCondition(cutColumn(table, cut), CUT_KEYS[cut].type, keys, parameters)];
  });
}

/** A join by band needs the scheme. Without a scheme nobody is in any band. */
const joinText = (name: JoinName, filter: SliceFilter, parameters: Parameters): string =>
  JOINS[name].replace(SCHEME, () => `${parameters.bind(filter.scheme ?? null)}::int`);

/** The `FROM … WHERE …` of a table for a slice; with `span`, limited to its months. */
export function fromWhere(
  table: CountedTable,
  cuts: readonly Cut[],
  filter: SliceFilter,
  span: MonthSpan | null,
  parameters: Parameters,
): string {
  const columns = [...cuts, ...cutsOf(filter)].map((cut) => cutColumn(table, cut));
  const needed = new Set([...table.joins, ...columns.flatMap((column) => column.joins)]);
  const joins = (Object.keys(JOINS) as JoinName[]).filter((name) => needed.has(name));
  const { alias } = table;
  const months = span && [
    `${alias}.month BETWEEN ${parameters.bind(firstDay(span.from))} AND ${parameters.bind(firstDay(span.to))}`,
  ];
  const conditions = [
    `${alias}.tenant_id = $1`,
    ...(months ?? []),
    ...table.where,
    ...filterConditions(table, filter, parameters),
  ];
  return [
    `FROM ${table.from}`,
    ...joins.map((name) => joinText(name, filter, parameters)),
    `WHERE ${conditions.join(' AND ')}`,
  ].join('\n');
}
