import type { Batch } from '../batch';
import { closesAfterOpening, hasHappened } from '../fields/checks';
import type { Problem } from '../fields/problem';
import { checksOf, refer, type Arrival, type Kind } from '../kind';
import type { References } from '../references';
import type { Change } from '../rows/change';
import { decide } from '../rows/decide-rows';
import { byExternalId, differs } from '../rows/land-rows';
import { readRows } from '../rows/read-rows';
import { writeRows } from '../rows/write-rows';
import { TICKET_FIELDS, TICKET_TABLE, type TicketRecord, type TicketRow } from './ticket-record';
import { deriveClosings, type Closing } from '../tickets/derive-closings';
import { NO_HISTORY, readHistories, writeDerived, type TicketHistory } from '../tickets/history';
import { MergeChains } from '../tickets/merge-chains';
import { followTickets, settleSurvivors } from '../tickets/settle-merges';

/** What a batch of tickets has to know besides the rows. */
interface Surroundings {
  readonly known: References;
  readonly chains: MergeChains;
  readonly histories: ReadonlyMap<string, TicketHistory>;
  /** Histories that this batch derived anew. */
  readonly derived: Map<string, readonly Closing[]>;
  readonly receivedAt: number;
}

/**
 * The ticket that this one is merged into. With a time stamp, the later of record and event
 * decides. Without one, a record that says something new decides.
 */
function mergedInto(
  record: TicketRecord,
  before: TicketRow | null,
  history: TicketHistory,
): string | null {
  const stated = record.mergedIntoExternalId;
  if (record.updatedAt !== null) {
    const later = history.merge && history.merge.at > record.updatedAt;
    return later ? (history.merge?.into ?? null) : stated;
  }
  const said = before?.stated_merged_into ?? null;
  return before !== null && said === stated ? before.merged_into : stated;
}

function isDeleted(record: TicketRecord, { deletedAt }: TicketHistory): boolean {
  const later = record.updatedAt !== null && deletedAt !== null && deletedAt > record.updatedAt;
  return record.deleted || later;
}

function derive(
  record: TicketRecord,
  before: TicketRow | null,
  history: TicketHistory,
  surroundings: Surroundings,
): void {
  if (before === null || history.sendsClosings) return;
  const known = surroundings.derived.get(record.externalId) ?? history.derived;
  const closedAt = before.closed_at;
  const seen = record.updatedAt ?? surroundings.receivedAt;
  const steps = deriveClosings(known, closedAt, record.closedAt, seen);
  if (steps !== known) surroundings.derived.set(record.externalId, steps);
}

function toRow(
  record: TicketRecord,
  before: TicketRow | null,
  surroundings: Surroundings,
): TicketRow | Problem {
  const id = record.externalId;
  const history = surroundings.histories.get(id) ?? NO_HISTORY;
  const merged = mergedInto(record, before, history);
  const ring = surroundings.chains.merge(id, merged, 'mergedIntoExternalId');
  if (ring) return ring;
  derive(record, before, history, surroundings);
  return {
    external_id: id,
    client_id: surroundings.known.id('clients', record.clientExternalId),
    agreement_id: surroundings.known.id('agreements', record.agreementExternalId),
    technician_id: surroundings.known.id('technicians', record.technicianExternalId),
    number: record.number ?? id,
    summary: record.summary,
    board: record.board,
    type: record.type,
    requester: record.requester,
    origin: record.source,
    priority: record.priority,
    project: record.project,
    proactive: record.proactive,
    opened_at: record.openedAt,
    closed_at: record.closedAt,
    reopened_count: record.reopenedCount,
    escalated: record.escalated,
    stated_merged_into: record.mergedIntoExternalId,
    merged_into: merged,
    deleted: isDeleted(record, history),
    survivor: id,
  };
}

/**
 * Whether the events of a ticket matter: its close moved, or they may say more
 * than the record does.
 */
const needsHistory = (record: TicketRecord, row: TicketRow | undefined): boolean =>
  row !== undefined &&
  (row.closed_at !== record.closedAt ||
    row.deleted ||
    (row.merged_into ?? row.stated_merged_into ?? record.mergedIntoExternalId) !== null);

async function lookAround(
  batch: Batch,
  arrivals: readonly Arrival<TicketRecord>[],
  stored: ReadonlyMap<string, TicketRow>,
  known: References,
): Promise<Surroundings> {
  const records = arrivals.map(({ record }) => record);
  // A ticket that comes twice may close and reopen within the batch.
  const twice = new Set(records.map(({ externalId }) => externalId)).size < records.length;
  const needed = records.filter(
    (record) =>
      needsHistory(record, stored.get(record.externalId)) ||
      (twice && stored.has(record.externalId)),
  );
  const histories = await readHistories(batch, [
    ...new Set(needed.map((record) => record.externalId)),
  ]);
  const targets = records.map((record) => record.mergedIntoExternalId).filter((id) => id !== null);
  const inForce = [...histories.values()].map(({ merge }) => merge?.into ?? null);
  const above = new Set([...targets, ...inForce.filter((id) => id !== null)]);
  return {
    known,
    chains: await MergeChains.above(batch, [...above]),
    histories,
    derived: new Map(),
    receivedAt: batch.now.getTime(),
  };
}

/** Parks a ticket whose merge target was refused in this very batch. */
function setAside(
  arrivals: readonly Arrival<TicketRecord>[],
  changes: Map<string, Change<TicketRow>>,
  exists: (ticket: string) => boolean,
): void {
  for (let found = true; found;) {
    found = false;
    for (const [id, { after }] of changes) {
      const into = after.merged_into;
      if (into === null || exists(into) || changes.has(into)) continue;
      found = changes.delete(id);
      for (const arrival of arrivals) {
        if (arrival.identity !== id || arrival.outcome === 'UNCHANGED') continue;
        arrival.outcome = null;
        arrival.missing = { kind: 'tickets', externalId: into, path: 'mergedIntoExternalId' };
      }
    }
  }
}

/** The columns that time takes over from its ticket: whose it is, and what kind of work. */
const FOLLOWED = [
  ...(['client_id', 'merged_into', 'agreement_id', 'project', 'proactive'] as const),
  ...(['board', 'type', 'origin', 'deleted'] as const),
] as const;

async function follow(batch: Batch, changes: readonly Change<TicketRow>[]): Promise<void> {
  const ids = (some: readonly Change<TicketRow>[]): string[] =>
    some.map(({ after }) => after.external_id);
  for (const id of ids(changes)) batch.marks.ticket(id);
  const merged = changes.filter(
    ({ before, after }) => (before?.merged_into ?? null) !== after.merged_into,
  );
  await settleSurvivors(batch, ids(merged));
  const known = changes.filter(({ before }) => before !== null);
  await followTickets(batch, ids(known.filter((change) => differs(change, ...FOLLOWED))));
}

const check = checksOf<TicketRecord>();

export const tickets: Kind<TicketRecord> = {
  name: 'tickets',
  meaning: 'A request for work, in its present state.',
  fields: TICKET_FIELDS,
  key: ['externalId'],
  identity: (record) => record.externalId,
  checks: [
    check(['openedAt'], ({ openedAt }, receipt) => hasHappened(openedAt, receipt, 'openedAt')),
    check(['closedAt'], ({ closedAt }, receipt) => hasHappened(closedAt, receipt, 'closedAt')),
    check(['openedAt', 'closedAt'], ({ openedAt, closedAt }) =>
      closesAfterOpening(openedAt, closedAt),
    ),
  ],
  references: (record) => [
    ...refer('clients', record.clientExternalId, 'clientExternalId'),
    ...refer('agreements', record.agreementExternalId, 'agreementExternalId'),
    ...refer('technicians', record.technicianExternalId, 'technicianExternalId'),
    ...refer('tickets', record.mergedIntoExternalId, 'mergedIntoExternalId'),
  ],
  land: async (batch, arrivals, known) => {
    const stored = await readRows(batch, TICKET_TABLE, arrivals.map(byExternalId));
    const surroundings = await lookAround(batch, arrivals, stored, known);
    const decided = decide(
      TICKET_TABLE,
      stored,
      arrivals,
      ({ identity }) => identity,
      ({ record }, before) => toRow(record, before, surroundings),
    );
    const exists = (id: string): boolean =>
      stored.has(id) || known.get('tickets', id) !== undefined;
    setAside(arrivals, decided, exists);
    const changes = await writeRows(batch, TICKET_TABLE, decided);
    const derived = [...surroundings.derived].filter(([id]) => decided.has(id));
    await writeDerived(batch, new Map(derived));
    await follow(batch, changes);
  },
};
