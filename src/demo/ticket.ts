import type { LocalDate } from '../numbers/units/month';
import { agreementOn } from './agreements';
import { CLIENT_PROFILES, type ClientProfile } from './client-profiles';
import { asText } from './moment';
import type { DemoRecord } from './demo-record';
import type { Story } from './story';

/** A step after the opening. */
export interface Step {
  readonly kind: 'CLOSED' | 'REOPENED' | 'ESCALATED' | 'MOVED';
  readonly at: number;
  readonly board?: string;
  readonly tier?: number;
}

/** One piece of logged work. */
export interface Work {
  readonly id: string;
  readonly technician: string;
  readonly at: number;
  readonly minutes: number;
  readonly fields?: DemoRecord;
}

/**
 * A ticket's whole life, including the future. Writing the rows leaves out what has not happened by
 * the cutoff.
 */
export interface TicketLife {
  readonly id: string;
  readonly client: string;
  readonly openedOn: LocalDate;
  readonly openedAt: number;
  readonly steps: readonly Step[];
  readonly work: readonly Work[];
  readonly fields: DemoRecord;
}

export interface TicketRows {
  readonly tickets: readonly DemoRecord[];
  readonly events: readonly DemoRecord[];
  readonly entries: readonly DemoRecord[];
}

const turns = (step: Step): boolean => step.kind === 'CLOSED' || step.kind === 'REOPENED';

/**
 * The events to send. A ticket that never reopened is sent with its present state only, as most
 * service desks do it. Any other is sent with its events.
 */
function eventsOf(life: TicketLife, past: readonly Step[]): DemoRecord[] {
  const reopened = past.some((step) => step.kind === 'REOPENED');
  return past
    .filter((step) => reopened || !turns(step))
    .map((step) => ({
      ticketExternalId: life.id,
      kind: step.kind,
      occurredAt: asText(step.at),
      board: step.board,
      tier: step.tier,
    }));
}

function stateOf(life: TicketLife, past: readonly Step[]): DemoRecord {
  const last = past.findLast(turns);
  const reopenings = past.filter((step) => step.kind === 'REOPENED').length;
  return {
    closedAt: last?.kind === 'CLOSED' ? asText(last.at) : undefined,
    reopenedCount: reopenings || undefined,
    updatedAt: asText(Math.max(life.openedAt, ...past.map((step) => step.at))),
  };
}

export function entryRecord(work: Work): DemoRecord {
  return {
    externalId: work.id,
    technicianExternalId: work.technician,
    startedAt: asText(work.at),
    minutes: String(work.minutes),
    ...work.fields,
  };
}

/** Clients by id: an agreement is looked up for the day a ticket was opened. */
const CLIENTS = new Map<string, ClientProfile>(
  CLIENT_PROFILES.map((client) => [client.id, client]),
);

function agreementOf(story: Story, life: TicketLife): string | undefined {
  const client = CLIENTS.get(life.client);
  return client && agreementOn(story, client, life.openedOn)?.id;
}

/** The ticket as its source would send it at the cutoff; nothing when it is opened later. */
export function ticketRows(story: Story, life: TicketLife): TicketRows {
  if (life.openedAt >= story.cutoff) return { tickets: [], events: [], entries: [] };
  const past = life.steps.filter((step) => step.at < story.cutoff);
  const ticket = {
    externalId: life.id,
    clientExternalId: life.client,
    agreementExternalId: agreementOf(story, life),
    openedAt: asText(life.openedAt),
    number: life.id,
    ...stateOf(life, past),
    ...life.fields,
  };
  const entries = life.work
    .filter((work) => work.at < story.cutoff)
    .map((work) => entryRecord({ ...work, fields: { ticketExternalId: life.id, ...work.fields } }));
  return { tickets: [ticket], events: eventsOf(life, past), entries };
}

export const mergeRows = (all: readonly TicketRows[]): TicketRows => ({
  tickets: all.flatMap((rows) => rows.tickets),
  events: all.flatMap((rows) => rows.events),
  entries: all.flatMap((rows) => rows.entries),
});
