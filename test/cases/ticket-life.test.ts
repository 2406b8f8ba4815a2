import { ticketLife } from '../../src/numbers/classify/ticket-life';
import type {
  TicketEntryFacts,
  TicketFacts,
  TicketMonth,
} from '../../src/numbers/classify/ticket-facts';
import { DEFAULT_POLICY, type AlertFilter } from '../../src/numbers/policy/policy';
import { policiesOf } from '../../src/numbers/policy/settings';
import { items, readCases, type Case } from './read-cases';
import { toEntry, toEvent, toTicket } from './ticket-facts-of-case';

const ZONE = 'America/New_York';

/** `2026-03=COUNT_ALL`: the filter from that month on. */
const toPolicies = (row: Case) =>
  policiesOf(
    items(row, 'filters').map((item, i) => {
      const [month, alertFilter] = item.split('=');
      const given = { alertFilter: alertFilter as AlertFilter };
      return { version: i + 2, since: `${month}-01`, given };
    }),
  );

/** As the table writes a month: what is not 0. */
function toText(month: TicketMonth): string {
  const { handleMs, elapsedMs } = month;
  const counts = [
    ['opened', month.opened],
    ['closes', month.closes],
    ['reopens', month.reopens],
    ['untold', month.untoldReopens],
    ['closed', month.closed],
    ['alerts', month.untouchedAlerts],
    ['cohort', month.cohort],
    ['first', month.firstTouch],
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
      { zone: ZONE, rules: [], policyOf: toPolicies(row) },
    );
    expect(life.months.map(toText)).toEqual(items(row, 'months'));
    // An alert that is no ticket is told of, and counts for nothing else.
    expect(life.counted).toBe(items(row, 'months').some((month) => !/^\S+ alerts=1$/.test(month)));
  },
);

const ticket: TicketFacts = {
  source: 'psa',
  board: null,
  type: null,
  origin: 'END_USER',
  agreementType: null,
  project: false,
  proactive: false,
  internalClient: false,
  overrideReactive: null,
  openedAt: Date.parse('2026-03-01T15:00Z'),
  closedAt: Date.parse('2026-03-02T15:00Z'),
  reopenedCount: 0,
  escalated: false,
  merged: false,
  deleted: false,
};
const halfHour: TicketEntryFacts = { startedAt: ticket.openedAt, workedMs: 1_800_000, tier: null };
const lifeOf = (traits: Partial<TicketFacts>, entries: TicketEntryFacts[] = []) =>
  ticketLife({ ...ticket, ...traits }, [], entries, {
    zone: ZONE,
    rules: [],
    policyOf: () => DEFAULT_POLICY,
  });
const total = (lives: ReturnType<typeof lifeOf>[], read: (month: TicketMonth) => number): number =>
  lives.flatMap(({ months }) => months).reduce((sum, month) => sum + read(month), 0);

test('3 tickets merged into 1: 1 opened, 1 closed, all labour on the survivor; unmerging restores', () => {
  const labour = [halfHour, halfHour, halfHour];
  const merged = [lifeOf({}, labour), lifeOf({ merged: true }), lifeOf({ merged: true })];
  const apart = labour.map((entry) => lifeOf({}, [entry]));
  const told = (lives: typeof merged) => [
    total(lives, ({ opened }) => opened),
    total(lives, ({ closes }) => closes),
    total(lives, ({ handleMs }) => handleMs),
  ];
  expect(told(merged)).toEqual([1, 1, 5_400_000]);
  expect(told(apart)).toEqual([3, 3, 5_400_000]);
});

test('100 tickets, 30 of them alerts closed without labour: 70 count, and 71 once one gains 0.1 h', () => {
  const people = Array.from({ length: 70 }, () => lifeOf({}));
  const alerts = Array.from({ length: 30 }, () => lifeOf({ origin: 'ALERT' }));
  const worked = lifeOf({ origin: 'ALERT' }, [{ ...halfHour, workedMs: 360_000 }]);
  const opened = (lives: typeof people) => total(lives, (month) => month.opened);
  const untouched = (lives: typeof people) => total(lives, (month) => month.untouchedAlerts);
  expect(opened([...people, ...alerts])).toBe(70);
  expect(opened([...people, ...alerts.slice(1), worked])).toBe(71);
  expect(untouched([...people, ...alerts])).toBe(30);
  expect(untouched([...people, ...alerts.slice(1), worked])).toBe(29);
});
