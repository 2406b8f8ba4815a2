import type { TenantScope } from '../database/tenant-scope';
import { Refusal } from '../errors';
import { policiesOf } from '../numbers/policy/settings';
import type { WorkRule } from '../numbers/classify/work-rule';
import { localDate } from '../numbers/units/local-date';
import type { LocalDate } from '../numbers/units/month';
import {
  SETTINGS_CHANGES,
  toChanges,
  type StoredChange,
} from '../rollup/count/load/settings-changes';
import { WORK_RULES } from '../rollup/count/load/work-rules';
import { expressions } from '../tables/select';
import type { Batch } from './batch';
import { Marks } from './marks';

/**
 * One writer at a time per source, until its transaction ends. References, survivors and parked
 * records all belong to one source, so nothing can arrive between a lookup and the work that relies
 * on it. Writers that queue cannot deadlock either.
 */
const LOCK = `
  SELECT pg_advisory_xact_lock(hashtextextended(format('ingest %s %s', $1::int, $2::text), 0)), time_zone, currency, earliest_date,
    judging_version, ${expressions({ rules: WORK_RULES })}, ${SETTINGS_CHANGES} AS changes
  FROM msp WHERE id = $1`;

const KNOWN_SOURCE = `
  SELECT id, EXISTS (SELECT 1 FROM parked_record p WHERE p.tenant_id = $1 AND p.source_id = s.id) AS parked,
    EXISTS (SELECT 1 FROM deleted_record d WHERE d.tenant_id = $1 AND d.source_id = s.id) AS deleted
  FROM source s WHERE tenant_id = $1 AND name = $2`;

// The lock is held here, so no other writer can make the same source.
const NEW_SOURCE = `INSERT INTO source (tenant_id, name) VALUES ($1, $2) RETURNING id, false AS parked, false AS deleted`;

interface MspRow {
  time_zone: string;
  currency: string;
  earliest_date: LocalDate;
  judging_version: string;
  rules: WorkRule[] | null;
  changes: StoredChange[] | null;
}

/** Begins a batch: takes the lock of the source, and makes the source if it is new. */
export async function openBatch(scope: TenantScope, source: string, now: Date): Promise<Batch> {
  const { tenantId } = scope;
  const [msp] = await scope.query<MspRow>(LOCK, [tenantId, source]);
  if (!msp) {
    throw new Refusal('UNKNOWN_MSP', `There is no MSP ${tenantId} here. Create it first.`);
  }
  const zone = msp.time_zone;
  type Source = { id: number; parked: boolean; deleted: boolean };
  const [known] = await scope.query<Source>(KNOWN_SOURCE, [tenantId, source]);
  const [found] = known ? [known] : await scope.query<Source>(NEW_SOURCE, [tenantId, source]);
  return {
    scope,
    tenantId,
    sourceId: found?.id ?? 0,
    sourceName: source,
    now,
    today: localDate(now, zone),
    zone,
    currency: msp.currency,
    earliestDate: msp.earliest_date,
    policyOf: policiesOf(toChanges(msp.changes)),
    rules: msp.rules ?? [],
    marks: new Marks(msp.judging_version),
    hasParked: found?.parked ?? false,
    hasDeleted: found?.deleted ?? false,
  };
}

const MAX_SOURCE_NAME = 200;

/** The name of a source, as it is kept. */
export function sourceName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > MAX_SOURCE_NAME || trimmed.includes('\0')) {
    const what = 'A source has a name of 1 to 200 characters, such as "connectwise"';
    throw new Refusal('INVALID_SOURCE', `${what}. Name the system the records come from.`);
  }
  return trimmed;
}
