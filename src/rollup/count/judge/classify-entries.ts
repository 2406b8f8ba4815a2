import type { TenantScope } from '../../../database/tenant-scope';
import { classifyClientMonth } from '../../../numbers/classify/classify-client-month';
import { coversSupport, type CoverFacts } from '../../../numbers/classify/covers-support';
import type { Classified, EntryFacts } from '../../../numbers/classify/entry-facts';
import { monthOf, type LocalDate } from '../../../numbers/units/month';
import { grouped } from '../../grouped';
import type { EntryRow } from '../load/load-entries';
import type { Filing } from '../load/load-filing';
import { allocationsOn, tierOn, type StaffMember } from '../load/load-staff';
import type { TenantRules } from '../load/load-tenant-rules';
import type { Bucket } from '../../marks/stale-marks';

/** What judging looks at of a client. */
export interface JudgedClient {
  readonly internal: boolean;
  readonly agreements: readonly CoverFacts[];
}

export interface ClassifyingContext {
  readonly tenant: Pick<TenantRules, 'rules' | 'policyOf' | 'today'>;
  readonly clients: ReadonlyMap<number, JudgedClient>;
  readonly staff: ReadonlyMap<number, StaffMember>;
}

/** What judging looks at of an entry. */
export type FactRow = Pick<
  EntryRow,
  | ('client_id' | 'billable' | 'onsite' | 'worked_on' | 'technician_id')
  | ('work_type' | 'work_role' | 'sent_area')
> & { readonly worked_ms: number | null };

/** What judging looks at beside the entry itself. */
interface Surroundings {
  readonly source: string;
  readonly filing: Filing;
  readonly override: EntryFacts['override'];
  readonly client: JudgedClient | undefined;
  readonly covered: boolean;
  readonly member: StaffMember | undefined;
}

/** An entry with its new classification. */
export interface JudgedRow extends Classified {
  readonly row: EntryRow;
  readonly technical: boolean;
  readonly tier: number | null;
}

/** Looks up the cover once for each day and client, however many entries there are. */
export function coverOf(client: JudgedClient | undefined): (on: LocalDate) => boolean {
  const coveredOn = new Map<LocalDate, boolean>();
  return (on) => {
    const covered = coveredOn.get(on) ?? coversSupport(client?.agreements ?? [], on);
    coveredOn.set(on, covered);
    return covered;
  };
}

function clientKind(row: FactRow, client: JudgedClient | undefined): EntryFacts['client'] {
  if (row.client_id === null) return 'NONE';
  return client?.internal ? 'INTERNAL' : 'CLIENT';
}

function overrideOf(row: EntryRow): EntryFacts['override'] {
  if (row.override_area === null && row.override_reactive === null) return null;
  return { area: row.override_area, reactive: row.override_reactive };
}

/** Copied field by field: there are as many of these as entries. */
export function entryFacts(row: FactRow, around: Surroundings): EntryFacts {
  const { filing, member } = around;
  return {
    client: clientKind(row, around.client),
    source: around.source,
    billable: row.billable,
    onsite: row.onsite,
    workedMs: row.worked_ms ?? 0,
    workType: row.work_type,
    workRole: row.work_role,
    sentArea: row.sent_area,
    override: around.override,
    agreementType: filing.agreementType,
    covered: around.covered,
    ticket: filing.ticket,
    technician: member ? { allocationsOnDate: allocationsOn(member, row.worked_on) } : null,
  };
}

function judgeMonth(rows: readonly EntryRow[], context: ClassifyingContext): JudgedRow[] {
  const { tenant, clients, staff } = context;
  const client = clients.get(rows[0]?.client_id ?? 0);
  const covered = coverOf(client);
  const members = rows.map((row) => staff.get(row.technician_id ?? 0));
  const facts = rows.map((row, i) =>
    entryFacts(row, {
      source: row.source,
      filing: row,
      override: overrideOf(row),
      client,
      covered: covered(row.worked_on),
      member: members[i],
    }),
  );
  const policy = tenant.policyOf(monthOf(rows[0]?.month ?? tenant.today));
  // Copied field by field: there are as many of these as entries.
  return classifyClientMonth(facts, tenant.rules, policy).map((classified, i) => ({
    row: rows[i]!,
    area: classified.area,
    reactive: classified.reactive,
    uncovered: classified.uncovered,
    rule: classified.rule,
    technical: members[i]?.technical ?? true,
    tier: tierOn(members[i], rows[i]!.worked_on),
  }));
}

/**
 * Classifies entries. All entries of a client-month must be present where the share of the month
 * decides about any.
 */
export function judgeEntries(
  entries: readonly EntryRow[],
  context: ClassifyingContext,
): JudgedRow[] {
  const months = grouped(entries, (row) => `${row.client_id} ${row.month}`);
  return [...months.values()].flatMap((rows) => judgeMonth(rows, context));
}

export const isChanged = (now: JudgedRow): boolean => isOther(now, now.row);

const isOther = (now: JudgedRow, row: EntryRow): boolean =>
  row.area !== now.area ||
  row.reactive !== now.reactive ||
  row.uncovered !== now.uncovered ||
  row.technical !== now.technical ||
  row.tier !== now.tier ||
  row.rule !== now.rule;

// The update never waits for a locked row: the import that holds it could wait for ours in turn.
// Rows held by an import are returned, to be counted again.
const WRITE = `
  WITH changed AS MATERIALIZED (
    SELECT * FROM unnest($2::int[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::boolean[],
      $8::smallint[], $9::text[]) WITH ORDINALITY
      AS c (source_id, external_id, area, reactive, technical, uncovered, tier, rule, n)
  ), free AS MATERIALIZED (
    SELECT c.* FROM time_entry e
    JOIN changed c ON c.source_id = e.source_id AND c.external_id = e.external_id
    WHERE e.tenant_id = $1 FOR NO KEY UPDATE OF e SKIP LOCKED
  ), written AS (
    UPDATE time_entry e SET area = f.area, reactive = f.reactive, technical = f.technical,
      uncovered = f.uncovered, tier = f.tier, rule = f.rule
    FROM free f
    WHERE e.tenant_id = $1 AND e.source_id = f.source_id AND e.external_id = f.external_id
  ) SELECT n::int FROM changed WHERE n NOT IN (SELECT n FROM free)`;

/**
 * Writes the classifications that changed. Returns the buckets whose entries somebody else was
 * writing.
 */
export async function writeClassified(
  scope: TenantScope,
  changed: readonly JudgedRow[],
): Promise<Bucket[]> {
  if (changed.length === 0) return [];
  const missed = await scope.query<{ n: number }>(WRITE, [
    scope.tenantId,
    changed.map(({ row }) => row.source_id),
    changed.map(({ row }) => row.external_id),
    changed.map((each) => each.area),
    changed.map((each) => each.reactive),
    changed.map((each) => each.technical),
    changed.map((each) => each.uncovered),
    changed.map((each) => each.tier),
    changed.map((each) => each.rule),
  ]);
  return missed.map(({ n }) => {
    const { row } = changed[n - 1]!;
    return { clientId: row.client_id ?? 0, month: row.month };
  });
}
