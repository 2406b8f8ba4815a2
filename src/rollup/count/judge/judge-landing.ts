import type { TenantScope } from '../../../database/tenant-scope';
import { classifyAlone } from '../../../numbers/classify/classify-client-month';
import type { Classified, EntryFacts } from '../../../numbers/classify/entry-facts';
import { monthOf, type LocalDate } from '../../../numbers/units/month';
import { grouped } from '../../grouped';
import { loadFiling, type Filed } from '../load/load-filing';
import { loadJudgedClients } from '../load/load-judged-clients';
import { loadStaff, tierOn, type StaffMember } from '../load/load-staff';
import type { TenantRules } from '../load/load-tenant-rules';
import { coverOf, entryFacts, type ClassifyingContext, type FactRow } from './classify-entries';

/** An entry before it is stored for the first time. Nobody can have overridden it. */
export type LandingEntry = Omit<Filed, 'source_id'> & FactRow & { readonly month: LocalDate };

/** Where entries come from. */
export interface EntrySource {
  readonly sourceId: number;
  readonly sourceName: string;
}

/** What is stored of how an entry was judged. */
export interface Judgement extends Classified {
  readonly technical: boolean;
  readonly tier: number | null;
}

type Rules = Pick<TenantRules, 'rules' | 'policyOf' | 'today'>;

const distinct = (ids: readonly (number | null)[]): number[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

async function loadContext(
  scope: TenantScope,
  entries: readonly LandingEntry[],
  tenant: Rules,
): Promise<ClassifyingContext> {
  return {
    tenant,
    clients: await loadJudgedClients(scope, distinct(entries.map((entry) => entry.client_id))),
    staff: await loadStaff(scope, distinct(entries.map((entry) => entry.technician_id))),
  };
}

/** Finds the facts of entries. Copied field by field: there are as many as entries. */
async function readFacts(
  scope: TenantScope,
  { sourceId, sourceName: source }: EntrySource,
  entries: readonly LandingEntry[],
  { clients, staff }: ClassifyingContext,
): Promise<EntryFacts[]> {
  const filed = entries.map((entry): Filed => ({
    source_id: sourceId,
    ticket_external_id: entry.ticket_external_id,
    agreement_id: entry.agreement_id,
  }));
  const filingOf = await loadFiling(scope, filed);
  const covers = new Map<number | null, (on: LocalDate) => boolean>();
  return entries.map((entry, at) => {
    const client = clients.get(entry.client_id ?? 0);
    const coveredOn = covers.get(entry.client_id) ?? coverOf(client);
    covers.set(entry.client_id, coveredOn);
    const covered = coveredOn(entry.worked_on);
    const member = staff.get(entry.technician_id ?? 0);
    return entryFacts(entry, {
      source,
      filing: filingOf(filed[at]!),
      override: null,
      client,
      covered,
      member,
    });
  });
}

const judgementOf = (
  entry: LandingEntry,
  { area, reactive, uncovered, rule }: Classified,
  member: StaffMember | undefined,
): Judgement => ({
  area,
  reactive,
  uncovered,
  rule,
  technical: member?.technical ?? true,
  tier: tierOn(member, entry.worked_on),
});

/**
 * Judges entries as they land, so that counting need not read and write them again. Null, place by place,
 * where that must wait for the count: the share of the month has a say, or the client is deleted.
 */
export async function judgeLanding(
  scope: TenantScope,
  from: EntrySource,
  entries: readonly LandingEntry[],
  tenant: Rules,
): Promise<(Judgement | null)[]> {
  const context = await loadContext(scope, entries, tenant);
  const facts = await readFacts(scope, from, entries, context);
  const isKnown = ({ client_id: id }: LandingEntry): boolean =>
    id === null || context.clients.has(id);
  const known = [...entries.keys()].filter((at) => isKnown(entries[at]!));
  const judged = entries.map((): Judgement | null => null);
  for (const [month, places] of grouped(known, (at) => entries[at]!.month)) {
    const ofMonth = places.map((at) => facts[at]!);
    const policy = tenant.policyOf(monthOf(month));
    classifyAlone(ofMonth, tenant.rules, policy).forEach((classified, i) => {
      const at = places[i]!;
      const member = context.staff.get(entries[at]!.technician_id ?? 0);
      if (classified) judged[at] = judgementOf(entries[at]!, classified, member);
    });
  }
  return judged;
}
