import { ticketLife } from '../../src/numbers/classify/ticket-life';
import { DEFAULT_POLICY } from '../../src/numbers/policy/policy';
import { cell, cellOrNull, items, readCases } from './read-cases';
import { toEntry, toEvent, toTicket } from './ticket-facts-of-case';

const CONTEXT = { zone: 'America/New_York', rules: [], policyOf: () => DEFAULT_POLICY };

test.each(readCases('escalated-to').map((row) => [cell(row, 'case'), row] as const))(
  'where an escalated ticket went: %s',
  (_, row) => {
    const ticket = {
      ...toTicket({ ...row, opened: '2026-03-01T15:00Z', 'closed at': '' }),
      board: cellOrNull(row, 'board'),
    };
    const [events, entries] = [
      items(row, 'events').map(toEvent),
      items(row, 'entries').map(toEntry),
    ];
    const { escalatedTo, escalated } = ticketLife(ticket, events, entries, CONTEXT);
    expect(escalatedTo).toBe(cellOrNull(row, 'escalated to'));
    expect(escalated).toBe(escalatedTo !== null);
  },
);
