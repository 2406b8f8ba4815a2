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
    const known = this.values.indexOf(value);
    return `$${known === -1 ? this.values.push(value) : known + 1}`;
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
  wanted: readonly KeyPart[],
  parameters: Parameters,
): string {
  const values = wanted.map((value) => value ?? column.none);
  const given = values.filter((value) => value !== null);
  const any = `${column.expression} = ANY (${parameters.bind(given)}::${type}[])`;
  return given.length < values.length ? `(${any} OR ${column.expression} IS NULL)` : any;
}

function filterConditions(
  table: CountedTable,
  filter: SliceFilter,
  parameters: Parameters,
): string[] {
  return CUTS.flatMap((cut) => {
    const wanted = keysAsked(filter, cut);
    if (!wanted) return [];
    return [filterCondition(cutColumn(table, cut), CUT_KEYS[cut].type, wanted, parameters)];
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
  const asked = new Set([...table.joins, ...columns.flatMap((column) => column.joins)]);
  const joins = (Object.keys(JOINS) as JoinName[]).filter((name) => asked.has(name));
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
