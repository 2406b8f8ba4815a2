import fc from 'fast-check';
import { instant, someMinute } from './calendar';
import { NEWER, nth, OLDER, type Sending } from './sending';

const number = fc.nat({ max: 1000 });
const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0);

const event = fc.record({
  kind: fc.constantFrom(
    'CLOSED',
    'CLOSED',
    'CLOSED',
    'REOPENED',
    'REOPENED',
    'ESCALATED',
    'MOVED',
    'MERGED',
    'UNMERGED',
    'DELETED',
  ),
  after: fc.integer({ min: 1, max: 60 * 1440 }),
  into: number,
});

/** A ticket with oddities: moved to another client, merged, reopened, deleted, an alert. */
const ticket = fc.record({
  client: fc.option(number, { freq: 5 }),
  formerClient: fc.option(number),
  agreement: fc.option(number),
  source: fc.constantFrom('END_USER', 'END_USER', 'ALERT', 'TECHNICIAN', 'OTHER'),
  board: fc.constantFrom(null, 'Service', 'Projects'),
  type: fc.constantFrom(null, 'Incident'),
  project: rarely,
  proactive: rarely,
  escalated: rarely,
  reopenedCount: fc.constantFrom(0, 0, 0, 0, 1, 3),
  deleted: rarely,
  merge: fc.option(number, { freq: 2 }),
  opened: someMinute,
  openFor: fc.option(fc.integer({ min: 0, max: 40 * 1440 })),
  events: fc.uniqueArray(event, {
    maxLength: 4,
    selector: ({ kind, after }) => `${kind} ${after}`,
  }),
});

export const someTickets = fc.array(ticket, { maxLength: 8 });
export type RandomTicket = (typeof ticket extends fc.Arbitrary<infer T> ? T : never) & object;

interface Others {
  readonly clients: number;
  readonly agreements: readonly string[];
}

/** Drawn from what is random already, so that the laws try the MSPs they always tried. */
const PRIORITIES = [null, 'P1', 'P2'];
const TARGETS = [{}, { board: 'Network' }, { tier: 2 }, { board: 'Service', tier: 3 }];

/** Merged only into tickets before it, so that no chain is a ring. */
const mergeTarget = (index: number, into: number | null): string | null => nth('k', into, index);

function ticketRecord(of: RandomTicket, index: number, { clients, agreements }: Others) {
  return {
    externalId: `k${index}`,
    clientExternalId: nth('c', of.client, clients),
    agreementExternalId:
      of.agreement === null ? null : agreements[of.agreement % agreements.length],
    source: of.source,
    board: of.board,
    type: of.type,
    priority: PRIORITIES[of.opened % PRIORITIES.length],
    project: of.project,
    proactive: of.proactive,
    escalated: of.escalated,
    reopenedCount: of.reopenedCount,
    deleted: of.deleted,
    mergedIntoExternalId: mergeTarget(index, of.merge),
    openedAt: instant(of.opened),
    closedAt: of.openFor === null ? null : instant(of.opened + of.openFor),
    updatedAt: NEWER,
  };
}

const eventSendings = (of: RandomTicket, index: number): Sending[] =>
  of.events
    .filter(({ kind, into }) => kind !== 'MERGED' || mergeTarget(index, into) !== null)
    .map(({ kind, after, into }) => ({
      kind: 'ticket-events',
      record: {
        ticketExternalId: `k${index}`,
        kind,
        occurredAt: instant(of.opened + after),
        intoExternalId: kind === 'MERGED' ? mergeTarget(index, into) : null,
        ...TARGETS[after % TARGETS.length],
      },
    }));

/** Later versions differ in whose ticket it is; its closing stays, because a source that only tells the present state tells its history by the order. */
export function ticketSendings(tickets: readonly RandomTicket[], others: Others): Sending[] {
  const former = tickets.flatMap((of, index): Sending[] => {
    const record = ticketRecord(of, index, others);
    const clientExternalId = nth('c', of.formerClient, others.clients);
    if (clientExternalId === null) return [];
    const live = { ...record, clientExternalId, deleted: false, updatedAt: OLDER };
    return [{ kind: 'tickets', record: live }];
  });
  const known = new Set(former.map(({ record }) => record['externalId']));
  return [
    ...former,
    ...tickets.map((of, index): Sending => ({
      kind: 'tickets',
      // Some sources tell a deletion by the id alone.
      record:
        of.deleted && known.has(`k${index}`)
          ? { externalId: `k${index}`, deleted: true, updatedAt: NEWER }
          : ticketRecord(of, index, others),
    })),
    ...tickets.flatMap(eventSendings),
  ];
}
