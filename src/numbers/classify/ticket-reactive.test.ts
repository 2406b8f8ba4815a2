import type { TicketKindFacts } from './ticket-facts';
import { ticketReactive } from './ticket-reactive';
import type { WorkRule } from './work-rule';

const ticket: TicketKindFacts = {
  source: 'psa',
  board: 'Service',
  type: 'Incident',
  origin: 'END_USER',
  agreementType: 'MANAGED',
  project: false,
  proactive: false,
  internalClient: false,
  overrideReactive: null,
};
const onsiteVisits: WorkRule = {
  name: 'Visits',
  appliesTo: 'TICKET',
  match: { boards: ['visits'] },
  deliveryArea: 'TECHNOLOGY_ALIGNMENT',
  reactive: false,
};

test.each<[Partial<TicketKindFacts>, boolean, string]>([
  [{}, true, 'reactive-ticket'],
  [{ origin: 'ALERT' }, true, 'reactive-ticket'],
  [{ project: true }, false, 'project-ticket'],
  [{ agreementType: 'PROJECT' }, false, 'project-ticket'],
  [{ proactive: true }, false, 'proactive-ticket'],
  [{ internalClient: true }, false, 'internal-ticket'],
  [{ board: ' VISITS ' }, false, 'custom: Visits'],
  [{ board: 'Visits', overrideReactive: true }, true, 'override'],
  [{ board: null }, true, 'reactive-ticket'],
])('%j is reactive: %s, by %s', (facts, reactive, rule) =>
  expect(ticketReactive({ ...ticket, ...facts }, [onsiteVisits])).toEqual({ reactive, rule }),
);

test('a rule on something that tickets do not have matches no ticket', () => {
  const billable: WorkRule = { ...onsiteVisits, match: { billable: false } };
  expect(ticketReactive(ticket, [billable]).rule).toBe('reactive-ticket');
});
