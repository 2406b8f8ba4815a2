import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Column } from '../tables/column';
import type { Table } from '../tables/table';

const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word}'::text`).join(', ');

/** Every check of a table by its full name: those of columns with a set of words, and its own. */
export function checksOf({ name, columns, checks = {} }: Table): Map<string, string> {
  const words = Object.entries(columns).flatMap(([column, { words: allowed }]) =>
    allowed ? [[column, `${column} = ANY (ARRAY[${quoted(allowed)}])`]] : [],
  );
  return new Map(
    [...words, ...Object.entries(checks)].map(([check, sql]) => [`${name}_${check}`, sql!]),
  );
}

const namedEntries = <T>(parts: Readonly<Record<string, T>> = {}): [string, T][] =>
  Object.entries(parts);

function toColumn(
  { default: value, identity, words: _, ...rest }: Column,
  primaryKeyConstraintName: string | undefined,
): EntitySchemaColumnOptions {
  return {
    ...rest,
    ...(primaryKeyConstraintName ? { primary: true, primaryKeyConstraintName } : {}),
    ...(identity ? { generated: 'identity' as 'increment' } : {}),
    default: typeof value === 'object' ? () => value.sql : value,
  };
}

/**
 * A table as the migrator of TypeORM expects it. `keyOf` returns the key of a table by its name.
 */
export function toEntitySchema(
  table: Table,
  keyOf: (table: string) => readonly string[],
): EntitySchema {
  const { name, key } = table;
  const columns = namedEntries(table.columns).map(
    ([column, each]) =>
      [column, toColumn(each, key.includes(column) ? `${name}_pk` : undefined)] as const,
  );
  return new EntitySchema({
    name,
    tableName: name,
    columns: Object.fromEntries(columns),
    uniques: namedEntries(table.uniques).map(([unique, uniqueColumns]) => ({
      name: `${name}_${unique}_key`,
      columns: [...uniqueColumns],
    })),
    checks: [...checksOf(table)].map(([check, expression]) => ({ name: check, expression })),
    foreignKeys: namedEntries(table.foreignKeys).map(([parent, foreign]) => ({
      name: `${name}_${parent}_fk`,
      target: foreign.of,
      columnNames: [...foreign.columns],
      referencedColumnNames: [...keyOf(foreign.of)],
      onDelete: 'CASCADE' as const,
    })),
    indices: namedEntries(table.indexes).map(([by, index]) => ({
      name: `${name}_by_${by}`,
      // TypeORM cannot express the extra columns that an index carries, so it leaves
      // such an index alone.
      ...(index.carries
        ? { synchronize: false }
        : { columns: [...index.columns], where: index.where }),
    })),
  });
}
