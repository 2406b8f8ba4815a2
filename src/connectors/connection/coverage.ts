import type { TenantScope } from '../../database/tenant-scope';
import type { Connector, MappedField } from '../connector';
import type { Connected } from '../engine/open-connection';

/** What of a source has no meaning yet. */
export interface MappingCoverage {
  readonly unmappedBoards: readonly string[];
  readonly unmappedWorkTypes: readonly string[];
  readonly unmappedHoursPercent: number | null;
  readonly unmappedMoneyPercent: number | null;
}

interface Unmapped {
  readonly values: readonly string[];
  /** The part of the whole weight that hangs on them; null when there is no weight. */
  readonly percent: number | null;
}

const FIND = `
  WITH valued AS (
    SELECT v.payload #>> $4::text[] AS value, sum((v.payload #>> $5::text[])::numeric) AS weight
    FROM source_record r, jsonb_array_elements(CASE WHEN $7::text[] IS NULL
      THEN jsonb_build_array(r.payload) ELSE coalesce(r.payload #> $7::text[], '[]') END) AS v (payload)
    WHERE r.tenant_id = $1 AND r.connection_id = $2 AND r.stream = $3 AND r.deleted_at IS NULL
    GROUP BY 1
  )
  SELECT coalesce(array_agg(value ORDER BY value COLLATE "C") FILTER (WHERE value IS NOT NULL AND NOT value = ANY ($6::text[])), '{}') AS values,
    (100 * sum(weight) FILTER (WHERE value IS NULL OR NOT value = ANY ($6::text[])) / nullif(sum(weight), 0))::float8 AS percent,
    sum(weight) > 0 AS weighs
  FROM valued`;

const NOTHING: Unmapped = { values: [], percent: null };
/** No path: then nothing weighs anything. */
const NOWHERE = ['?'];

async function findUnmapped(
  scope: TenantScope,
  { id, mapping }: Connected,
  field: MappedField | undefined,
): Promise<Unmapped> {
  if (!field) return NOTHING;
  const known = Object.keys((mapping[field.mappedBy] ?? {}) as object);
  const [row] = await scope.query<Unmapped & { readonly weighs: boolean | null }>(FIND, [
    ...[scope.tenantId, id, field.stream, field.value, field.weight ?? NOWHERE, known],
    field.each ?? null,
  ]);
  if (!row) return NOTHING;
  return { values: row.values, percent: row.weighs ? (row.percent ?? 0) : null };
}

export async function coverageOf(
  scope: TenantScope,
  { coverage }: Connector,
  connected: Connected,
): Promise<MappingCoverage> {
  const boards = await findUnmapped(scope, connected, coverage.boards);
  const workTypes = await findUnmapped(scope, connected, coverage.workTypes);
  const money = await findUnmapped(scope, connected, coverage.money);
  return {
    unmappedBoards: boards.values,
    unmappedWorkTypes: workTypes.values,
    unmappedHoursPercent: workTypes.percent,
    unmappedMoneyPercent: money.percent,
  };
}
