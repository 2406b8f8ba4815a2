import type { TenantScope } from '../../database/tenant-scope';
import type { Definitions } from '../../numbers/measures/definitions';
import type { Starved } from '../../numbers/measures/starved';
import type { DataKind } from '../../numbers/measures/measure';
import type { Coverage } from '../../numbers/metrics/counted-months';
import type { SettingsChange } from '../../numbers/policy/settings';
import { monthOf, type LocalDate } from '../../numbers/units/month';
import { SETTINGS_CHANGES, toChanges, type StoredChange } from '../count/load/settings-changes';
import { OWN_TARGETS, toOwnTargets, type OwnTarget, type OwnTargets } from './own-targets';
import { GAPS, uncountedByGaps } from './permission-gaps';
import { notCountedYet, otherDefinitions } from './uncounted';

/** What every number of a tenant depends on besides its sums. */
export interface TenantFacts {
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly fiscalYearStartMonth: number;
  /** Nothing before this date is counted. */
  readonly earliestDate: LocalDate;
  readonly dataVersion: bigint;
  /** Since when each kind of record is known, and which measures are not counted yet. */
  readonly coverage: Coverage;
  readonly targets: OwnTargets;
  /** All changes of the settings, oldest first. */
  readonly changes: readonly SettingsChange[];
}

interface FactsRow {
  name: string;
  time_zone: string;
  currency: string;
  fiscal_year_start_month: number;
  earliest_date: LocalDate;
  data_version: string;
  coverage: Partial<Record<DataKind, LocalDate>> | null;
  definitions: Definitions | null;
  gaps: Starved[] | null;
  targets: OwnTarget[] | null;
  changes: StoredChange[] | null;
}

const FACTS = `
  SELECT m.name, m.time_zone, m.currency, m.fiscal_year_start_month, m.earliest_date, m.data_version,
    (SELECT json_object_agg(kind, first_month) FROM coverage WHERE tenant_id = $1) AS coverage,
    ${otherDefinitions('m.counted_with')} AS definitions,
    ${GAPS} AS gaps,
    ${OWN_TARGETS} AS targets,
    ${SETTINGS_CHANGES} AS changes
  FROM msp m WHERE m.id = $1`;

function coverageOf({ coverage, definitions, gaps }: FactsRow): Coverage {
  const since = Object.entries(coverage ?? {}).map(([kind, on]) => [kind, monthOf(on)]);
  const uncounted = [...uncountedByGaps(gaps), ...notCountedYet(definitions)];
  return { ...Object.fromEntries(since), ...(uncounted.length > 0 && { uncounted }) };
}

async function read(scope: TenantScope): Promise<TenantFacts> {
  const [row] = await scope.query<FactsRow>(FACTS, [scope.tenantId]);
  if (!row) throw new Error(`MSP ${scope.tenantId} is not there`);
  return {
    name: row.name,
    zone: row.time_zone,
    currency: row.currency,
    fiscalYearStartMonth: row.fiscal_year_start_month,
    earliestDate: row.earliest_date,
    dataVersion: BigInt(row.data_version),
    coverage: coverageOf(row),
    targets: toOwnTargets(row.targets ?? []),
    changes: toChanges(row.changes),
  };
}

const TENANT_FACTS = Symbol('tenant facts');

/** Everything a request needs to know about its tenant, in one statement at most. */
export const readTenantFacts = (scope: TenantScope): Promise<TenantFacts> =>
  scope.remembered(TENANT_FACTS, () => read(scope));
