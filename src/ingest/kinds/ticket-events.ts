import type { Batch } from '../batch';
import { hasHappened } from '../fields/checks';
import { dateTime } from '../fields/date';
import { integer } from '../fields/decimal';
import { optional, required, type RecordOf } from '../fields/field';
import { Problem } from '../fields/problem';
import { DELETED, OPTIONAL_CLIENT } from '../fields/record-fields';
import { TICKET_EVENT_KINDS } from '../../numbers/classify/ticket-facts';
import { ticketEvent as ticketEventTable } from '../../tables/ticket-event';
import { oneOf } from '../fields/one-of';
import { externalId, text } from '../fields/text';
import { checksOf, refer, type Arrival, type Kind } from '../kind';
import { landRows } from '../rows/land-rows';
import { tableOf } from '../rows/table';
import { applyFlagEvents } from '../tickets/apply-flag-events';
import { dropOverruled } from '../tickets/history';
import { MergeChains } from '../tickets/merge-chains';

const FIELDS = {
  ticketExternalId: required(externalId, "the ticket's id in the same source"),
  kind: required(oneOf('ticket-event'), `one of ${TICKET_EVENT_KINDS.join(', ')}`),
  occurredAt: required(dateTime, 'when it happened'),
  intoExternalId: optional(externalId, 'of MERGED: the ticket it was merged into'),
  clientExternalId: OPTIONAL_CLIENT,
  board: optional(text, 'of MOVED: the board it moved to'),
  tier: optional(integer(0, 100), 'of ESCALATED: the tier it went to'),
  deleted: DELETED,
};

type TicketEventRecord = RecordOf<typeof FIELDS>;
type EventArrival = Arrival<TicketEventRecord>;

const TABLE = tableOf(ticketEventTable);

function needsTarget({
  kind,
  intoExternalId,
}: Pick<TicketEventRecord, 'kind' | 'intoExternalId'>): Problem | null {
  if (kind !== 'MERGED' || intoExternalId !== null) return null;
  const message = 'A MERGED event needs intoExternalId, the ticket it was merged into. Send it.';
  return new Problem('REQUIRED', message, ['intoExternalId']);
}

const keyRow = ({ record }: EventArrival) => ({
  ticket_external_id: record.ticketExternalId,
  kind: record.kind,
  occurred_at: record.occurredAt,
});

const isMerge = ({ record }: EventArrival): boolean => record.kind === 'MERGED' && !record.deleted;

const ticketsOf = (arrivals: readonly EventArrival[]): string[] => [
  ...new Set(arrivals.map(({ record }) => record.ticketExternalId)),
];

/**
 * Applies events to their tickets. Only changed events act, but a deletion that is sent
 * again deletes again.
 */
async function follow(batch: Batch, arrivals: readonly EventArrival[]): Promise<void> {
  const changed = arrivals.filter(({ outcome }) => outcome === 'CREATED' || outcome === 'UPDATED');
  for (const ticket of ticketsOf(changed)) batch.marks.ticket(ticket);
  const closings = changed.filter(({ record }) => ['CLOSED', 'REOPENED'].includes(record.kind));
  await dropOverruled(batch, ticketsOf(closings));
  const merges = changed.filter(({ record }) => ['MERGED', 'UNMERGED'].includes(record.kind));
  const deletions = arrivals.filter(({ record }) => record.kind === 'DELETED');
  const isVoid = ({ record }: EventArrival): boolean => record.deleted;
  await applyFlagEvents(batch, {
    merging: new Set(ticketsOf(merges)),
    deleting: new Set(ticketsOf(deletions.filter((arrival) => !isVoid(arrival)))),
    restoring: new Set(
      ticketsOf(changed.filter((arrival) => deletions.includes(arrival) && isVoid(arrival))),
    ),
  });
}

const check = checksOf<TicketEventRecord>();

export const ticketEvents: Kind<TicketEventRecord> = {
  name: 'ticket-events',
  meaning: 'A step in the life of a ticket; the same ticket, kind and time are the same event.',
  fields: FIELDS,
  key: ['ticketExternalId', 'kind', 'occurredAt'],
  identity: (record) => JSON.stringify([record.ticketExternalId, record.kind, record.occurredAt]),
  checks: [
    check(['kind', 'intoExternalId'], needsTarget),
    check(['occurredAt'], ({ occurredAt }, receipt) =>
      hasHappened(occurredAt, receipt, 'occurredAt'),
    ),
  ],
  references: (record) => [
    ...refer('tickets', record.ticketExternalId, 'ticketExternalId'),
    ...refer('tickets', record.intoExternalId, 'intoExternalId'),
    ...refer('clients', record.clientExternalId, 'clientExternalId'),
  ],
  land: async (batch, arrivals, known) => {
    const merges = arrivals.filter(isMerge);
    const targets = merges.map(({ record }) => record.intoExternalId ?? '');
    const chains = await MergeChains.above(batch, targets);
    await landRows(batch, TABLE, arrivals, keyRow, (arrival) => {
      const { record } = arrival;
      const ring = isMerge(arrival)
        ? chains.merge(record.ticketExternalId, record.intoExternalId, 'intoExternalId')
        : null;
      return (
        ring ?? {
          ...keyRow(arrival),
          into_external_id: record.intoExternalId,
          client_id: known.id('clients', record.clientExternalId),
          board: record.board,
          tier: record.tier,
          derived: false,
          deleted: record.deleted,
        }
      );
    });
    await follow(batch, arrivals);
  },
};
