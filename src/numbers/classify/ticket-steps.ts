import type { TicketEventFacts, TicketFacts } from './ticket-facts';

export interface TicketStep {
  readonly kind: 'CLOSE' | 'REOPEN';
  readonly at: number;
}

export interface TicketSteps {
  readonly steps: readonly TicketStep[];
  readonly isOpen: boolean;
  readonly lastClosedAt: number | null;
}

type StepEvent = TicketEventFacts & { readonly kind: 'CLOSED' | 'REOPENED' };

const isStep = (event: TicketEventFacts): event is StepEvent =>
  event.kind === 'CLOSED' || event.kind === 'REOPENED';

/** Events that the source sent itself replace those that were read off its closing dates. */
function told(events: readonly TicketEventFacts[]): StepEvent[] {
  const steps = events.filter(isStep);
  const own = steps.filter((event) => !event.derived);
  return own.length > 0 ? own : steps;
}

const onlyClose = (closedAt: number | null): TicketSteps => ({
  steps: closedAt === null ? [] : [{ kind: 'CLOSE', at: closedAt }],
  isOpen: closedAt === null,
  lastClosedAt: closedAt,
});

/**
 * The closes and reopens that count. A close counts only on an open ticket and a reopen only on a
 * closed one; of events at one instant, the one that the state allows comes first. A ticket with
 * any such event goes by its events alone; otherwise `closedAt` is its one close.
 */
export function ticketSteps(
  ticket: Pick<TicketFacts, 'closedAt'>,
  events: readonly TicketEventFacts[],
): TicketSteps {
  const waiting = events.length === 0 ? [] : told(events);
  if (waiting.length === 0) return onlyClose(ticket.closedAt);
  waiting.sort((a, b) => a.occurredAt - b.occurredAt);
  const steps: TicketStep[] = [];
  for (let from = 0; from < waiting.length;) from = takeInstant(waiting, from, steps);
  const isOpen = steps.at(-1)?.kind !== 'CLOSE';
  const lastClose = steps.findLast(({ kind }) => kind === 'CLOSE');
  return { steps, isOpen, lastClosedAt: lastClose?.at ?? null };
}

/**
 * Whether a ticket was reopened at unknown times: its source counts more reopens than it sent
 * events for. Where a source sends reopens one by one, the events are believed and not the count.
 */
export function hasUntoldReopens(
  { reopenedCount }: Pick<TicketFacts, 'reopenedCount'>,
  events: readonly TicketEventFacts[],
  { steps }: TicketSteps,
): boolean {
  if (events.some(({ kind, derived }) => kind === 'REOPENED' && !derived)) return false;
  return reopenedCount > steps.filter(({ kind }) => kind === 'REOPEN').length;
}

/** Takes every event of one instant, as long as one of them fits the state; returns where the next instant begins. */
function takeInstant(waiting: readonly StepEvent[], from: number, steps: TicketStep[]): number {
  const at = waiting[from]?.occurredAt ?? 0;
  let until = from;
  while (waiting[until]?.occurredAt === at) until += 1;
  const left = waiting.slice(from, until);
  for (;;) {
    const wanted = steps.at(-1)?.kind === 'CLOSE' ? 'REOPENED' : 'CLOSED';
    const next = left.findIndex(({ kind }) => kind === wanted);
    if (next < 0) return until;
    left.splice(next, 1);
    steps.push({ kind: wanted === 'CLOSED' ? 'CLOSE' : 'REOPEN', at });
  }
}
