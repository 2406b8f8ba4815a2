import type { TenantScope } from '../../database/tenant-scope';
import { MONTHS_OF } from '../../numbers/units/period';

/**
 * How many groups a dimension can have at most. A dimension that is not listed may have any number.
 */
export type KnownGroups = Readonly<Record<string, number>>;

/** Dimensions with a fixed set of groups, and one more group for what is in none. */
export const CLOSED_GROUPS: KnownGroups = {
  DELIVERY_AREA: 7,
  TICKET_SOURCE: 4,
  AGREEMENT_TYPE: 6,
};

const USUAL_ROWS = 100;

interface TableQuery {
  readonly first?: number | null;
  readonly groupBy?: readonly string[] | null;
  readonly filter?: { readonly clients?: readonly unknown[] | null } | null;
}

function groupsOf(
  dimension: string,
  { filter }: TableQuery,
  months: number,
  known: KnownGroups,
): number {
  const each = (MONTHS_OF as KnownGroups)[dimension];
  // A span may begin and end in the middle of a year.
  if (each !== undefined) return Math.ceil(months / each) + 1;
  const groups = known[dimension] ?? Infinity;
  return dimension === 'CLIENT' ? Math.min(groups, filter?.clients?.length ?? Infinity) : groups;
}

/**
 * The most rows a table can have: those of its page, but no more than the combinations of its
 * groups.
 */
export function rowsOfTable(query: object, months: number, known: KnownGroups): number {
  const table = query as TableQuery;
  const combinations = (table.groupBy ?? []).reduce(
    (product, dimension) => product * groupsOf(dimension, table, months, known),
    1,
  );
  return Math.max(1, Math.min(table.first ?? USUAL_ROWS, combinations));
}

/** Reads the numbers of groups that depend on the MSP, as far as the token sees it. */
export async function readKnownGroups(scope: TenantScope): Promise<KnownGroups> {
  const [row] = await scope.query<{ clients: number; technicians: number }>(
    `SELECT (SELECT count(*) FROM client WHERE tenant_id = $1)::int AS clients,
      (SELECT count(*) FROM technician WHERE tenant_id = $1)::int AS technicians`,
    [scope.tenantId],
  );
  return { ...CLOSED_GROUPS, CLIENT: row!.clients + 1, TECHNICIAN: row!.technicians + 1 };
}
