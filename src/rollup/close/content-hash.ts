import type { TenantScope } from '../../database/tenant-scope';
import type { LocalDate } from '../../numbers/units/month';
import { CUTS_KEPT, CUTS_OF_TIME } from '../counted-tables';

const WHOLE = `to_jsonb(r) - 'tenant_id'`;

const cutsUnder = (flag: 'has_cuts' | 'has_late_cuts'): string[] => [
  flag,
  ...CUTS_KEPT.map((cut) => CUTS_OF_TIME[cut])
    .filter((kept) => kept.flag === flag)
    .map(({ column }) => column),
];

/** A row without the columns it was frozen without: those that came with each condition that does not hold. */
const without = (late: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(late).reduce(
    (row, [holds, columns]) =>
      `(${row} - CASE WHEN ${holds} THEN '{}'::text[] ELSE '{${columns.join(',')}}'::text[] END)`,
    WHOLE,
  );

/**
 * What is hashed of each row. A month closed before a table or column existed must keep its hash.
 * It has no rows of the later table, and columns its rows were frozen without are left out.
 */
const FROZEN: Readonly<Record<string, string>> = {
  closed_figure: WHOLE,
  closed_time_entry: without({
    'r.has_cuts': cutsUnder('has_cuts'),
    'r.has_late_cuts': cutsUnder('has_late_cuts'),
  }),
  closed_ticket: without({
    'r.untouched_alerts IS NOT NULL': ['untouched_alerts', 'first_touch'],
    'r.has_late_cuts': cutsUnder('has_late_cuts'),
  }),
  closed_banding_scheme: WHOLE,
  closed_band: WHOLE,
};

// Each row is hashed by itself first, so that no month is too large to be hashed.
const rowHashes = ([table, content]: [string, string]): string => `
  SELECT '${table} ' || encode(sha256(convert_to((${content})::text, 'UTF8')), 'hex') AS hash
  FROM ${table} r WHERE r.tenant_id = $1 AND r.month = $2`;

const CONTENT = `
  SELECT encode(sha256(convert_to($3::jsonb::text || E'\\n'
    || coalesce(string_agg(hash, E'\\n' ORDER BY hash COLLATE "C"), ''), 'UTF8')), 'hex') AS hash
  FROM (${Object.entries(FROZEN).map(rowHashes).join(' UNION ALL ')}) h`;

/**
 * The SHA-256, in hexadecimal, of everything frozen for a month. The same rows give the same hash
 * in any order.
 */
export async function contentHash(
  scope: TenantScope,
  month: LocalDate,
  facts: unknown,
): Promise<string> {
  const [row] = await scope.query<{ hash: string }>(CONTENT, [
    scope.tenantId,
    month,
    JSON.stringify(facts),
  ]);
  return row!.hash;
}
