import { operationText } from '../api/operations';
import { ingest, openSampleMsp, type SampleMsp } from '../api/sample-msp';
import type { TestServer } from '../fixture/server';
import { codeOf, idsOf, numbersOf } from './policy-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
}, 60_000);
afterAll(() => server?.close());

interface Rule {
  name: string;
  appliesTo: string;
  deliveryArea: string | null;
  reactive: boolean;
  custom: boolean;
  conditions: { field: string; values: string[] }[];
}

const set = (rules: object[]) =>
  server.query<{ setWorkRules: Rule[] }>(msp.token, operationText('set-work-rules'), { rules });

test('without rules of its own an MSP has those of the chart', async () => {
  const { data } = await server.query<{ workRules: Rule[] }>(
    msp.token,
    operationText('work-rules'),
  );
  const names = data.workRules.map(({ name }) => name);
  expect(names.slice(0, 2)).toEqual(['internal', 'billable-or-project']);
  expect(names.slice(-4)).toEqual([
    'internal-ticket',
    'project-ticket',
    'proactive-ticket',
    'reactive-ticket',
  ]);
  expect(data.workRules.some(({ custom }) => custom)).toBe(false);
  expect(await numbersOf(server, msp, 'REACTIVE_HOURS')).toEqual([3, 3, 3]);
});

test('rules reclassify history, in their order, and say so', async () => {
  const { data } = await set([
    {
      name: ' Legal visits ',
      match: { boards: ['help desk'], ticketSources: ['ALERT'] },
      deliveryArea: 'VCIO',
      reactive: false,
    },
    {
      name: 'Desk',
      match: { boards: ['HELP DESK '] },
      deliveryArea: 'CENTRALIZED_SERVICES',
      reactive: false,
    },
    {
      name: 'No desk tickets',
      appliesTo: 'TICKET',
      match: { boards: ['Help Desk'] },
      reactive: false,
    },
  ]);
  expect(data.setWorkRules.filter(({ custom }) => custom).map(({ name }) => name)).toEqual([
    'Legal visits',
    'Desk',
    'No desk tickets',
  ]);
  expect(data.setWorkRules[2]).toMatchObject({ name: 'Legal visits', appliesTo: 'TIME_ENTRY' });
  const { data: kept } = await server.query<{ workRules: Rule[] }>(
    msp.token,
    operationText('work-rules'),
  );
  expect(kept.workRules[2]?.conditions).toEqual([
    { field: 'BOARDS', values: ['help desk'] },
    { field: 'TICKET_SOURCES', values: ['ALERT'] },
  ]);
  expect(await numbersOf(server, msp, 'REACTIVE_HOURS')).toEqual([0, 0, 0]);
  expect(await numbersOf(server, msp, 'TICKETS_OPENED')).toEqual([0, 0, 0]);
  const text = `{ tickets(first: 1) { nodes { reactive classifiedBy
    timeEntries { nodes { deliveryArea classifiedBy } } } } }`;
  const { data: seen } = await server.query<{ tickets: { nodes: unknown[] } }>(msp.token, text);
  const entry = { deliveryArea: 'CENTRALIZED_SERVICES', classifiedBy: 'custom: Desk' };
  expect(seen.tickets.nodes).toEqual([
    {
      reactive: false,
      classifiedBy: 'custom: No desk tickets',
      timeEntries: { nodes: [entry] },
    },
  ]);
});

test('the same rules again change nothing, and none at all bring the chart back', async () => {
  await set([]);
  expect(await numbersOf(server, msp, 'REACTIVE_HOURS')).toEqual([3, 3, 3]);
  expect(await numbersOf(server, msp, 'TICKETS_OPENED')).toEqual([3, 3, 3]);
  const marks: string[] = [];
  server.database.onStatement = (sql) => void (/INSERT INTO stale_/.test(sql) && marks.push(sql));
  await set([]);
  server.database.onStatement = () => undefined;
  expect(marks).toEqual([]);
});

const base = { name: 'A', match: { boards: ['A'] }, reactive: false };

test.each([
  ['EMPTY_MATCH', [{ ...base, match: {} }]],
  ['EMPTY_MATCH', [base, { ...base, name: 'B', match: { boards: [] } }]],
  ['UNREACHABLE_RULE', [base, { ...base, name: 'B', match: { boards: ['a'], onsite: true } }]],
  ['UNREACHABLE_RULE', [{ ...base, match: { billable: true } }]],
  ['UNREACHABLE_RULE', [{ ...base, appliesTo: 'TICKET', match: { workTypes: ['Night'] } }]],
  ['REACTIVE_OUTSIDE_SUPPORT', [{ ...base, deliveryArea: 'VCIO', reactive: true }]],
  ['REACTIVE_OUTSIDE_SUPPORT', [{ ...base, reactive: true }]],
  ['DUPLICATE_RULE_NAME', [base, { ...base, match: { onsite: true }, name: 'a ' }]],
  ['BAD_WORK_RULE', [{ ...base, name: ' ' }]],
])('%s says which rule and changes nothing', async (code, rules) => {
  const answer = await set(rules);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code, rule: rules.length - 1 });
  expect(answer.errors?.[0]?.message).toContain(`Rule ${rules.length - 1}`);
  expect(await numbersOf(server, msp, 'REACTIVE_HOURS')).toEqual([3, 3, 3]);
});

describe('a person decides', () => {
  const override = (id: string, rest: object) =>
    server.query<{ overrideTimeEntry: Record<string, unknown> }>(
      msp.token,
      operationText('override-time-entry'),
      { id, note: 'Was a planned visit', reactive: false, ...rest },
    );
  const clear = (id: string) =>
    server.query<{ clearOverride: Record<string, unknown> }>(
      msp.token,
      operationText('clear-override'),
      { id },
    );
  const entryOf = async (month: string) =>
    (await idsOf(server, msp)).timeEntries.nodes.find(
      ({ startedAt, client }) => startedAt.startsWith(`${month}-05`) && client?.name === 'Acorn',
    )!.id;

  test('about one entry, through every later sync, until it is taken back', async () => {
    const id = await entryOf('2026-01');
    const { data } = await override(id, { deliveryArea: 'TECHNOLOGY_ALIGNMENT' });
    expect(data.overrideTimeEntry).toEqual({
      id,
      deliveryArea: 'TECHNOLOGY_ALIGNMENT',
      reactive: false,
      classifiedBy: 'override',
      overrideNote: 'Was a planned visit',
    });
    expect(await numbersOf(server, msp, 'REACTIVE_HOURS')).toEqual([2, 3, 3]);
    const again = { externalId: 'e1', ticketExternalId: 'k01a', technicianExternalId: 't1' };
    const sent = {
      ...again,
      startedAt: '2026-01-05T15:00:00Z',
      minutes: '90',
      deliveryArea: 'SUPPORT',
    };
    await ingest(server, msp.token, 'TimeEntries', [sent]);
    expect(await numbersOf(server, msp, 'REACTIVE_HOURS')).toEqual([2, 3, 3]);
    expect((await clear(id)).data.clearOverride).toEqual({
      id,
      deliveryArea: 'SUPPORT',
      reactive: true,
      classifiedBy: 'sent-by-source',
    });
    expect(await numbersOf(server, msp, 'REACTIVE_HOURS')).toEqual([3.5, 3, 3]);
    expect((await clear(id)).errors).toBeUndefined();
  });

  test('about one ticket; the time on it is not touched', async () => {
    const { tickets } = await idsOf(server, msp);
    const id = tickets.nodes.find(({ number }) => number === '#k02c')!.id;
    const { data } = await server.query(msp.token, operationText('override-ticket'), {
      id,
      reactive: false,
      note: 'A project',
    });
    expect(data).toEqual({
      overrideTicket: { id, reactive: false, classifiedBy: 'override', overrideNote: 'A project' },
    });
    expect(await numbersOf(server, msp, 'TICKETS_OPENED')).toEqual([3, 2, 3]);
    expect(await numbersOf(server, msp, 'REACTIVE_HOURS')).toEqual([3.5, 3, 3]);
    const again = {
      externalId: 'k02c',
      number: '#k02c',
      clientExternalId: 'c2',
      board: 'Moved',
      openedAt: '2026-02-07T15:00:00Z',
      closedAt: '2026-02-07T17:00:00Z',
    };
    await ingest(server, msp.token, 'Tickets', [again]);
    expect(await numbersOf(server, msp, 'TICKETS_OPENED')).toEqual([3, 2, 3]);
    expect((await clear(id)).data.clearOverride).toMatchObject({ classifiedBy: 'reactive-ticket' });
    expect(await numbersOf(server, msp, 'TICKETS_OPENED')).toEqual([3, 3, 3]);
  });

  test('only about what there is, with a reason, and within what can be', async () => {
    const id = await entryOf('2026-02');
    expect(codeOf(await override(id, { deliveryArea: 'VCIO', reactive: true }))).toBe(
      'REACTIVE_OUTSIDE_SUPPORT',
    );
    expect(codeOf(await override(id, { note: ' ' }))).toBe('BAD_NOTE');
    expect(codeOf(await override(id.replace(/_(\d+)_/, '_999_'), {}))).toBe('NOT_FOUND');
    expect(codeOf(await override(msp.clients['Acorn']!, {}))).toBe('NOT_FOUND');
    expect(codeOf(await clear('nothing'))).toBe('NOT_FOUND');
    const { tenantId } = msp;
    const reader = server.token(['tickets:read'], { tenantId });
    const text = operationText('clear-override');
    expect((await server.query(reader, text, { id })).status).toBe(403);
  });
});
