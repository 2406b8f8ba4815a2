import type {
  TicketEntryFacts,
  TicketLifeEvent,
  TicketFacts,
} from '../../src/numbers/classify/ticket-facts';
import { cell, words, type Case } from './read-cases';

export function toTicket(row: Case): TicketFacts {
  const traits = words(cell(row, 'traits'));
  const override = traits.find((trait) => trait.startsWith('override='));
  return {
    source: 'psa',
    board: 'Service',
    type: 'Incident',
    origin: traits.includes('alert') ? 'ALERT' : 'END_USER',
    agreementType: null,
    project: traits.includes('project'),
    proactive: traits.includes('proactive'),
    internalClient: traits.includes('internal'),
    overrideReactive: override ? override === 'override=true' : null,
    openedAt: Date.parse(cell(row, 'opened')),
    closedAt: cell(row, 'closed at') ? Date.parse(cell(row, 'closed at')) : null,
    reopenedCount: Number(traits.find((trait) => trait.startsWith('counter='))?.slice(8) ?? 0),
    escalated: traits.includes('escalated'),
    merged: traits.includes('merged'),
    deleted: traits.includes('deleted'),
  };
}

export function toEvent(item: string): TicketLifeEvent {
  const [at = '', kind = '', ...rest] = words(item);
  const said = (name: string) => rest.find((word) => word.startsWith(`${name}=`))?.split('=')[1];
  return {
    kind: kind as TicketLifeEvent['kind'],
    occurredAt: Date.parse(at),
    derived: rest.includes('derived'),
    board: said('board') ?? null,
    tier: said('tier') === undefined ? null : Number(said('tier')),
  };
}

export function toEntry(item: string): TicketEntryFacts {
  const [at = '', minutes = '', tier] = words(item);
  return {
    startedAt: Date.parse(at),
    workedMs: Number(minutes.replace('m', '')) * 60_000,
    tier: tier ? Number(tier.replace('tier=', '')) : null,
  };
}
