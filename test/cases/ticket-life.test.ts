import { ticketLife } from '../../src/numbers/classify/ticket-life';
import type {
  TicketEntryFacts,
  TicketEventFacts,
  TicketFacts,
  TicketMonth,
} from '../../src/numbers/classify/ticket-facts';
import { cell, items, readCases, words, type Case } from './read-cases';

const ZONE = 'America/New_York';

function toTicket(row: Case): TicketFacts {
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
    escalated: traits.includes('escalated'),
    merged: traits.includes('merged'),
    deleted: traits.includes('deleted'),
  };
}

function toEvent(item: string): TicketEventFacts {
  const [at = '', kind = '', derived] = words(item);
  return {
    kind: kind as TicketEventFacts['kind'],
    occurredAt: Date.parse(at),
    derived: derived === 'derived',
  };
}

function toEntry(item: string): TicketEntryFacts {
  const [at = '', minutes = '', tier] = words(item);
  return {
    startedAt: Date.parse(at),
    workedMs: Number(minutes.replace('m', '')) * 60_000,
    tier: tier ? Number(tier.replace('tier=', '')) : null,
  };
}

/** As the table writes a month: what is not 0. */
function toText(month: TicketMonth): string {
  const { handleMs, elapsedMs } = month;
  const counts = [
    ['opened', month.opened],
    ['closes', month.closes],
    ['reopens', month.reopens],
    ['closed', month.closed],
    ['cohort', month.cohort],
    ['handle', handleMs && `${handleMs / 60_000}m`],
    ['elapsed', elapsedMs && `${elapsedMs / 3_600_000}h`],
    ['touches', month.touches],
    ['long', month.long],
    ['escalated', month.escalated],
  ] as const;
  const told = counts.filter(([, count]) => count !== 0);
  return [month.month, ...told.map(([name, count]) => `${name}=${count}`)].join(' ');
}

test.each(readCases('ticket-life').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => {
    const life = ticketLife(
      toTicket(row),
      items(row, 'events').map(toEvent),
      items(row, 'entries').map(toEntry),
      { zone: ZONE, rules: [] },
    );
    expect(life.months.map(toText)).toEqual(items(row, 'months'));
    expect(life.counted).toBe(items(row, 'months').length > 0);
  },
);
