import type { TenantScope } from '../../../database/tenant-scope';
import { classifyAlone } from '../../../numbers/classify/classify-client-month';
import type { Classified } from '../../../numbers/classify/entry-facts';
import { monthOf, type LocalDate } from '../../../numbers/units/month';
import { grouped } from '../../grouped';
import { loadFiling, type Filed, type Filing } from '../load/load-filing';
import { loadJudgedClients } from '../load/load-judged-clients';
import { loadStaff, tierOn } from '../load/load-staff';
import type { TenantRules } from '../load/load-tenant-rules';
import { coverOf, entryFacts, type ClassifyingContext, type FactRow } from './classify-entries';

/** An entry before it is stored for the first time. Nobody can have overridden it. */
export type LandingEntry = Filed &
  Omit<FactRow, keyof Filing | 'override_area' | 'override_reactive'> & {
    readonly month: LocalDate;
  };

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

type FactsOf = (entry: LandingEntry) => Parameters<typeof classifyAlone>[0][number];

function factsIn(
  { clients, staff }: ClassifyingContext,
  filingOf: (entry: Filed) => Filing,
): FactsOf {
  const covers = new Map<number | null, (on: LocalDate) => boolean>();
  return (entry) => {
    const client = clients.get(entry.client_id ?? 0);
    const covered = covers.get(entry.client_id) ?? coverOf(client);
    covers.set(entry.client_id, covered);
    const row = { ...entry, ...filingOf(entry), override_area: null, override_reactive: null };
    return entryFacts(row, client, covered(entry.worked_on), staff.get(entry.technician_id ?? 0));
  };
}

/**
 * Judges entries as they land, so that counting need not read and write them again. Null where that must
 * wait for the count: the share of the month has a say, or the client is deleted.
 */
export async function judgeLanding<Entry extends LandingEntry>(
  scope: TenantScope,
  entries: readonly Entry[],
  tenant: Rules,
): Promise<Map<Entry, Judgement>> {
  const context = await loadContext(scope, entries, tenant);
  const known = entries.filter(({ client_id: id }) => id === null || context.clients.has(id));
  const factsOf = factsIn(context, await loadFiling(scope, known));
  const judged = new Map<Entry, Judgement>();
  for (const [month, rows] of grouped(known, (entry) => entry.month)) {
    const policy = tenant.policyOf(monthOf(month));
    classifyAlone(rows.map(factsOf), tenant.rules, policy).forEach((classified, at) => {
      const row = rows[at]!;
      const member = context.staff.get(row.technician_id ?? 0);
      const technical = member?.technical ?? true;
      if (classified)
        judged.set(row, { ...classified, technical, tier: tierOn(member, row.worked_on) });
    });
  }
  return judged;
}
