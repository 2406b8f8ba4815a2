import type { TenantScope } from '../../../database/tenant-scope';
import type { AgreementType, EntryTicketFacts } from '../../../numbers/classify/entry-facts';
import { agreement } from '../../../tables/agreement';
import { columnsOf, statement, type FoundBy } from '../../../tables/select';
import { ticket } from '../../../tables/ticket';
import { grouped } from '../../grouped';

/** What an entry says of where it belongs. */
export interface Filed {
  readonly source_id: number;
  readonly ticket_external_id: string | null;
  readonly agreement_id: number | null;
}

/** What rules see of where an entry belongs. */
export interface Filing {
  /** The survivor of its ticket; null for an entry without a ticket. */
  readonly ticket: EntryTicketFacts | null;
  readonly agreementType: AgreementType | null;
}

// A list of keys is one search of the index, whatever the planner expects. Joins would look every
// entry's ticket and agreement up again, or try every pair.
const TICKETS = statement`
  SELECT ${columnsOf(ticket, 't', 'external_id', 'survivor', 'agreement_id')},
    ${columnsOf(ticket, 't', 'project', 'proactive', 'board', 'type', 'origin')}
  FROM ticket t WHERE t.tenant_id = $1 AND t.source_id = $2 AND t.external_id = ANY ($3::text[])`;

const TYPES = statement`
  SELECT ${columnsOf(agreement, 'a', 'id', 'type')}
  FROM agreement a WHERE a.tenant_id = $1 AND a.id = ANY ($2::int[]) AND NOT a.deleted`;

type FiledTicket = FoundBy<typeof TICKETS>;
type TicketsOfSource = ReadonlyMap<string, FiledTicket>;

const distinct = <T>(values: readonly (T | null)[]): T[] => [
  ...new Set(values.filter((value) => value !== null)),
];

async function loadTickets(
  scope: TenantScope,
  sourceId: number,
  ids: readonly string[],
): Promise<FiledTicket[]> {
  return ids.length === 0 ? [] : scope.query(TICKETS, [scope.tenantId, sourceId, ids]);
}

/** The tickets of one source that entries name, and the survivors of those. */
async function ticketsOf(
  scope: TenantScope,
  sourceId: number,
  ids: readonly string[],
): Promise<TicketsOfSource> {
  const named = await loadTickets(scope, sourceId, ids);
  const tickets = new Map(named.map((row) => [row.external_id, row]));
  const unseen = distinct(named.map(({ survivor }) => survivor)).filter((id) => !tickets.has(id));
  for (const row of await loadTickets(scope, sourceId, unseen)) tickets.set(row.external_id, row);
  return tickets;
}

async function loadNamed(
  scope: TenantScope,
  entries: readonly Filed[],
): Promise<Map<number, TicketsOfSource>> {
  const tickets = new Map<number, TicketsOfSource>();
  for (const [sourceId, rows] of grouped(entries, (row) => row.source_id)) {
    const ids = distinct(rows.map((row) => row.ticket_external_id));
    tickets.set(sourceId, await ticketsOf(scope, sourceId, ids));
  }
  return tickets;
}

async function loadTypes(
  scope: TenantScope,
  ids: readonly number[],
): Promise<Map<number, AgreementType>> {
  const rows = ids.length === 0 ? [] : await scope.query(TYPES, [scope.tenantId, ids]);
  return new Map(rows.map(({ id, type }) => [id, type]));
}

/**
 * Loads the tickets and agreements that entries name. Many entries name the same ones, so each is
 * read once. The time of a merged ticket belongs to its survivor, so rules look at the survivor.
 */
export async function loadFiling(
  scope: TenantScope,
  entries: readonly Filed[],
): Promise<(entry: Filed) => Filing> {
  const tickets = await loadNamed(scope, entries);
  const survivorOf = ({ source_id, ticket_external_id }: Filed): FiledTicket | undefined => {
    const ofSource = tickets.get(source_id);
    return ofSource?.get(ofSource.get(ticket_external_id ?? '')?.survivor ?? '');
  };
  const named = [...tickets.values()].flatMap((ofSource) => [...ofSource.values()]);
  const ids = [...entries, ...named].map(({ agreement_id }) => agreement_id);
  const types = await loadTypes(scope, distinct(ids));
  const typeOf = (id: number | null | undefined): AgreementType | null =>
    types.get(id ?? 0) ?? null;
  return (entry) => {
    const ticketOf = survivorOf(entry);
    const agreementType = typeOf(entry.agreement_id) ?? typeOf(ticketOf?.agreement_id);
    return { ticket: ticketOf ?? null, agreementType };
  };
}
