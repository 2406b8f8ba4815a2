import type { TenantScope } from '../../database/tenant-scope';
import { bandsNotFrozen, monthsNotClosed } from './not-frozen';
import type { SettingsChange } from '../../numbers/policy/settings';
import type { DataKind } from '../../numbers/measures/measure';
import type { Definitions } from '../../numbers/measures/definitions';
import { monthOf, monthsThrough, type LocalDate, type Month } from '../../numbers/units/month';
import { OF_MSP, type TargetOwner } from '../../numbers/metrics/target-scope';
import type { MonthSpan } from '../slice';
import { notCountedThen, otherDefinitions } from '../serve/uncounted';
import { listOwnTargets, toOwnTargets, type OwnTarget } from '../serve/own-targets';
import { readTenantFacts, type TenantFacts } from '../serve/tenant-facts';

/**
 * What a closed month's numbers depend on besides its rows, as it was when the month was closed.
 */
export interface ClosedFacts {
  readonly coverage: Partial<Record<DataKind, Month>>;
  readonly targets: readonly OwnTarget[];
  readonly changes: readonly SettingsChange[];
  readonly zone: string;
}

export interface ClosedMonth {
  readonly month: Month;
  readonly closedAt: Date;
  readonly contentHash: string;
  readonly facts: ClosedFacts;
  /** The banding schemes frozen with the month. */
  readonly schemes: readonly number[];
  /** The definitions its measures were counted with; null when they are this program's. */
  readonly definitions: Definitions | null;
}

/** Facts as they may be kept: at first every target was the whole MSP's. */
type KeptFacts = Omit<ClosedFacts, 'targets'> & {
  readonly targets: readonly (Omit<OwnTarget, keyof TargetOwner | 'by'> & Partial<OwnTarget>)[];
};

interface ClosedRow {
  month: LocalDate;
  closed_at: Date;
  content_hash: string;
  facts: KeptFacts;
  schemes: number[];
  definitions: Definitions | null;
}

/** Selects the tenant's facts to keep when a month is closed. */
export async function factsToFreeze(scope: TenantScope): Promise<ClosedFacts> {
  const { coverage, targets, changes, zone } = await readTenantFacts(scope);
  return { coverage, targets: listOwnTargets(targets), changes, zone };
}

/** Whether a target may be told to who asks, as row-level security says of those that are not frozen. */
const isSeen = ({ scope, whose }: TargetOwner, { clientIds }: TenantScope): boolean =>
  clientIds === null ||
  (scope === 'CLIENT' ? clientIds.includes(Number(whose)) : scope !== 'TECHNICIAN');

function toClosedFacts({ targets, ...kept }: KeptFacts, scope: TenantScope): ClosedFacts {
  const own = targets.map((target) => ({ ...OF_MSP, by: null, ...target }));
  return { ...kept, targets: own.filter((target) => isSeen(target, scope)) };
}

/** The closed months of a span, oldest first. */
export async function readClosedMonths(
  scope: TenantScope,
  { from, to }: MonthSpan,
): Promise<ClosedMonth[]> {
  const rows = await scope.query<ClosedRow>(
    `SELECT m.month, m.closed_at, m.content_hash, m.facts, ${otherDefinitions('m.counted_with')} AS definitions, ARRAY(SELECT s.scheme_id
      FROM closed_banding_scheme s WHERE s.tenant_id = m.tenant_id AND s.month = m.month) AS schemes
    FROM closed_month m WHERE m.tenant_id = $1 AND m.month BETWEEN $2 AND $3 ORDER BY m.month`,
    [scope.tenantId, `${from}-01`, `${to}-01`],
  );
  return rows.map((row) => ({
    month: monthOf(row.month),
    closedAt: row.closed_at,
    contentHash: row.content_hash,
    facts: toClosedFacts(row.facts, scope),
    schemes: row.schemes,
    definitions: row.definitions,
  }));
}

/**
 * Returns every month of a span as it was closed, or refuses and names the months that nobody has
 * closed.
 */
export function allClosed(closed: readonly ClosedMonth[], { from, to }: MonthSpan): ClosedMonth[] {
  const closedMonths = new Set(closed.map(({ month }) => month));
  const missing = monthsThrough(from, to).filter((month) => !closedMonths.has(month));
  if (missing.length === 0) return closed.filter(({ month }) => month >= from && month <= to);
  throw monthsNotClosed(missing);
}

/** Refuses months that were closed without the scheme's bands. */
export function demandBands(closed: readonly ClosedMonth[], scheme: number): void {
  const without = closed.filter(({ schemes }) => !schemes.includes(scheme));
  if (without.length > 0) throw bandsNotFrozen(without.map(({ month }) => month));
}

/**
 * The facts that closed months are shown under. Targets and settings are those of the last month's
 * closing. A kind of record is known from the first month whose closing knew it. Measures that did
 * not exist at a month's closing are not counted in it.
 */
export function factsAsClosed<Facts extends TenantFacts>(
  facts: Facts,
  closed: readonly ClosedMonth[],
): Facts {
  const last = closed.at(-1)?.facts;
  if (!last) return facts;
  const kinds = [...new Set(closed.flatMap(({ facts: frozen }) => Object.keys(frozen.coverage)))];
  const coverage = kinds.flatMap((kind) => {
    const first = closed.find(
      (each) => each.month >= (each.facts.coverage[kind as DataKind] ?? NEVER),
    );
    return first ? [[kind, first.month]] : [];
  });
  return {
    ...facts,
    coverage: {
      ...(Object.fromEntries(coverage) as ClosedFacts['coverage']),
      uncounted: closed.flatMap((each) => notCountedThen(each.month, each.definitions)),
    },
    targets: toOwnTargets(last.targets),
    changes: last.changes,
  };
}

/** A month later than any real one. */
const NEVER: Month = '9999-99';
