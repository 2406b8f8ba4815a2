import type { ExportColumn, ExportColumns, ExportKind } from './export-kind';

/** JSON has one form of each value, whatever the settings of the connection are. */
function jsonValue({ sql, type }: ExportColumn): string {
  if (type === 'INSTANT')
    return `to_char((${sql}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  // As text, so that nobody reads it as a number and rounds it.
  return typeof type === 'object' ? `trim_scale(${sql})::text` : sql;
}

const selected = (columns: ExportColumns, values: (name: string) => string): string =>
  Object.keys(columns)
    .map((name) => `${values(name)} AS "${name}"`)
    .join(', ');

/** What changed since a snapshot: rows that no older transaction wrote. */
const changed = (sinceAge: number | null): string =>
  sinceAge === null ? '' : ` AND age(t.xmin) <= ${sinceAge}`;

/** A part that is gone, in the columns of those that are there. */
function goneRows(kind: ExportKind, columns: ExportColumns, sinceAge: number): string {
  const gone = kind.gone!;
  const key = (name: string): string => gone.columns[name] ?? 'NULL';
  return `SELECT row_to_json(r)::text AS line
    FROM (SELECT ${selected(columns, key)} ${gone.from}${changed(sinceAge)}) r`;
}

/**
 * The lines of a kind: each record as one object of JSON. `sinceAge` leaves out what is as old as a
 * snapshot, in transactions; tombstones of parts then follow.
 */
export function kindStatements(
  kind: ExportKind,
  columns: ExportColumns,
  sinceAge: number | null,
): readonly string[] {
  const values = (name: string): string => jsonValue(columns[name]!);
  const rows = `SELECT row_to_json(r)::text AS line
    FROM (SELECT ${selected(columns, values)} ${kind.from}${changed(sinceAge)} ORDER BY ${kind.order}) r`;
  return sinceAge === null || !kind.gone ? [rows] : [rows, goneRows(kind, columns, sinceAge)];
}
