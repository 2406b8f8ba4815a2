import { getNamedType, isObjectType } from 'graphql';
import { openSchema } from '../../src/graphql/schema';
import type { TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;

/** Planted where a page for Acorn must not show them: people, prices, costs, and another client. */
const STAFF = ['Zebedee Quill', 'Xanthe Brook'];
const SUMS = ['731357', '48611', '59933', '77713'];
const OTHER = 'Zyzzyva Holdings';

const P = { effectiveOn: '2025-01-01' };

async function plant(): Promise<void> {
  const send = (kind: string, records: readonly object[]) =>
    ingest(server, msp.token, kind, records);
  await send('Clients', [
    { externalId: 'z', name: OTHER, onboardedOn: '2025-01-01', segment: 'Planted Segment' },
    {
      externalId: 'gone',
      name: 'Gone',
      onboardedOn: '2024-01-01',
      offboardedOn: '2025-12-01',
      status: 'OFFBOARDED',
    },
    { externalId: 'empty', name: 'Empty' },
  ]);
  await send('Technicians', [
    {
      externalId: 'zq',
      name: STAFF[0],
      employedFrom: '2025-01-01',
      allocations: [{ ...P, deliveryArea: 'TECHNOLOGY_ALIGNMENT', share: 1 }],
      costs: [{ ...P, monthlyCost: SUMS[1] }],
    },
  ]);
  await send('Agreements', [
    {
      externalId: 'rich',
      clientExternalId: 'c1',
      name: 'Planted Agreement',
      type: 'MANAGED',
      startsOn: '2025-01-01',
      amounts: [{ ...P, amount: SUMS[0], cycle: 'MONTHLY' }],
    },
  ]);
  await send('Revenue', [
    {
      externalId: 'p1',
      clientExternalId: 'c1',
      postedOn: '2026-02-11',
      amount: SUMS[2],
      kind: 'NON_RECURRING_SERVICE',
    },
  ]);
  await send('ToolCosts', [
    {
      externalId: 'tool',
      name: 'Planted Tool',
      basis: 'SEATS',
      ...P,
      monthlyCost: SUMS[3],
      deliveryArea: 'SUPPORT',
    },
  ]);
  await send('Tickets', [
    {
      externalId: 'visit',
      summary: `Visit by ${STAFF[0]}`,
      clientExternalId: 'c1',
      board: 'Alignment',
      type: 'Visit',
      proactive: true,
      openedAt: '2026-02-10T15:00:00Z',
      closedAt: '2026-02-10T18:00:00Z',
    },
    {
      externalId: 'theirs',
      summary: `Printer of ${OTHER}`,
      clientExternalId: 'z',
      board: 'Help Desk',
      type: 'Planted Type',
      openedAt: '2026-02-10T15:00:00Z',
    },
  ]);
  await send('TimeEntries', [
    {
      externalId: 'visited',
      ticketExternalId: 'visit',
      technicianExternalId: 'zq',
      startedAt: '2026-02-10T15:00:00Z',
      minutes: '150',
    },
  ]);
}

const act = async (input: object, client = 'Acorn'): Promise<string> => {
  const whole = { owner: STAFF[1], due: '2026-05-31', client: msp.clients[client], ...input };
  const { data, errors } = await server.query<{ addAction: { id: string } }>(
    msp.token,
    operationText('add-action'),
    { input: whole },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.addAction.id;
};

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  await plant();
  const expected = { metric: 'AISP', by: 48_611 };
  await act({ what: 'Replace the old firewall', shareable: true, expected });
  await act({ what: 'Raise the price or part ways', expected });
  await act({ what: 'Talk Birch out of it', shareable: true }, 'Birch');
  const done = await act({ what: 'Train the front desk', shareable: true });
  const quiet = await act({ what: 'Quietly leave a tool out' });
  for (const action of [done, quiet])
    await server.query(msp.token, operationText('close-action'), { action, on: '2026-03-15' });
}, 60_000);
afterAll(() => server?.close());

interface Report {
  readonly client: string;
  readonly notes: string[];
  readonly markdown: string;
  readonly html: string;
  readonly [part: string]: unknown;
}

/** As a client may have it: limited to itself, and without money. */
const tokenOf = (id: string | undefined): string =>
  server.token(['metrics:read', 'clients:read'], {
    tenantId: msp.tenantId,
    clientIds: [Number(id?.split('_')[2])],
  });

const TEXT = operationText('client-report').replace('    markdown\n', '    markdown\n    html\n');

async function report(id: string | undefined, quarter = '2026-Q1', token = tokenOf(id)) {
  const variables = { client: id, quarter };
  const answer = await server.query<{ clientReport: Report | null }>(token, TEXT, variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.clientReport;
}

const clientId = async (externalId: string): Promise<string> => {
  const text = `{ client(ref: { source: "psa", externalId: "${externalId}" }) { id } }`;
  return (await server.query<{ client: { id: string } }>(msp.token, text)).data.client.id;
};

test('a client’s own token, without money, reads its page', async () => {
  const page = await report(msp.clients['Acorn']);
  expect(page).toMatchObject({
    client: 'Acorn',
    topTypes: [{ type: 'Incident', tickets: 6, percent: 100 }],
    proactive: [{ area: 'TECHNOLOGY_ALIGNMENT', hours: 2.5 }],
    done: [{ what: 'Train the front desk', closedOn: '2026-03-15' }],
    nextSteps: [{ what: 'Replace the old firewall', due: '2026-05-31' }],
  });
  const { markdown, html } = page!;
  expect(markdown).toMatch(/^# MSP: report for Acorn, 2026-Q1\n/);
  for (const text of [markdown, html]) {
    expect(text).toContain('Half were settled within');
    expect(text).toContain('Replace the old firewall: by May 31, 2026');
    expect(text).toContain('Train the front desk: done by March 15, 2026');
  }
  expect(html.match(/<svg /g)).toHaveLength(3);
});

test('nothing that must not be shown is in any form of it, whoever asks', async () => {
  const hidden = [
    ...STAFF,
    ...SUMS,
    OTHER,
    'Birch',
    'Tess',
    'Tom',
    'Planted',
    'Raise the price',
    'Quietly',
  ];
  for (const token of [tokenOf(msp.clients['Acorn']), msp.token]) {
    const page = await report(msp.clients['Acorn'], '2026-Q1', token);
    const { markdown, html, ...typed } = page!;
    const body = html.slice(html.indexOf('<body>'));
    for (const text of [markdown, body, JSON.stringify(typed)]) {
      const plain = text.replace(/(\d),(?=\d{3})/g, '$1');
      expect(hidden.filter((each) => plain.includes(each))).toEqual([]);
      expect(text).not.toMatch(/\$|USD|margin|cost|price|revenue/i);
    }
  }
});

test('no field of it leads to money, staff, tickets or other clients', () => {
  const reached = new Set<string>();
  const walk = (name: string): void => {
    const type = openSchema().getType(name);
    if (!isObjectType(type) || reached.has(name)) return;
    reached.add(name);
    for (const field of Object.values(type.getFields())) walk(getNamedType(field.type).name);
  };
  walk('ClientReport');
  expect([...reached].sort()).toEqual([
    'ClientDone',
    'ClientReport',
    'ClientReportNumber',
    'ClientReportValue',
    'ClientStep',
    'ClientTicketType',
    'ClientWork',
    'Period',
  ]);
});

test('of another client a client’s token gets nothing', async () => {
  expect(await report(msp.clients['Birch'], '2026-Q1', tokenOf(msp.clients['Acorn']))).toBeNull();
  expect(await report('nobody', '2026-Q1', msp.token)).toBeNull();
});

test.each([
  [
    'a client that left',
    'gone',
    '2026-Q1',
    ['Gone was a client until November 30, 2025, before this quarter.'],
  ],
  [
    'one that left in the quarter',
    'gone',
    '2025-Q4',
    ['Gone was a client until November 30, 2025, so the figures end then.'],
  ],
  [
    'a quarter before it came',
    'c1',
    '2024-Q4',
    ['Acorn became a client on January 1, 2025, after this quarter.'],
  ],
  [
    'an empty client',
    'empty',
    '2025-Q3',
    ['Nothing is recorded for Empty in this quarter: no seats, no tickets, no work.'],
  ],
  [
    'a quarter that is not over',
    'c1',
    '2026-Q1',
    ['The quarter is not over: the figures are of the days until March 31, 2026.'],
  ],
  [
    'one that is over and open',
    'c1',
    '2025-Q4',
    ['The figures are as known now: late records can still change them.'],
  ],
])('%s is told plainly', async (_, externalId, quarter, notes) => {
  const id = await clientId(externalId);
  const page = await report(id, quarter);
  expect(page?.notes).toEqual(expect.arrayContaining(notes));
  for (const note of notes) expect(page?.markdown).toContain(note);
  expect(page?.markdown).not.toMatch(/undefined|null|NaN|\|\s*\|\s*\|/);
});

test('an empty client’s page has a plain line in place of each empty table', async () => {
  const page = await report(await clientId('empty'), '2025-Q3');
  for (const line of [
    'No ticket was opened.',
    'No such work is recorded in this quarter.',
    'No next step is agreed on yet.',
  ])
    expect(page?.markdown).toContain(line);
  expect(page?.html).not.toContain('<svg');
});

test('a quarter that has not begun is refused', async () => {
  const variables = { client: msp.clients['Acorn'], quarter: '2026-Q3' };
  const { errors } = await server.query(msp.token, TEXT, variables);
  expect(errors?.[0]?.extensions?.['code']).toBe('FUTURE_QUARTER');
});

test.each(['metrics:read', 'clients:read'] as const)(
  'it is not for a token without %s',
  async (missing) => {
    const scopes = (['metrics:read', 'clients:read'] as const).filter((scope) => scope !== missing);
    const token = server.token(scopes, { tenantId: msp.tenantId });
    const variables = { client: msp.clients['Acorn'], quarter: '2026-Q1' };
    const { errors } = await server.query(token, TEXT, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: missing });
  },
);

test('once its months are closed its figures stay', async () => {
  for (const month of ['2025-10', '2025-11', '2025-12']) {
    const { errors } = await server.query(msp.token, operationText('close-month'), { month });
    expect(errors).toBeUndefined();
  }
  const id = msp.clients['Acorn'];
  const closed = await report(id, '2025-Q4');
  expect(closed?.notes).toEqual([
    'The figures are final: they are those that the months were closed with.',
  ]);
  const late = {
    externalId: 'late',
    clientExternalId: 'c1',
    type: 'Late',
    openedAt: '2025-11-05T15:00:00Z',
  };
  await ingest(server, msp.token, 'Tickets', [late]);
  const again = await report(id, '2025-Q4');
  for (const part of ['seats', 'noise', 'topTypes', 'resolution', 'proactive', 'notes'])
    expect(again?.[part]).toEqual(closed?.[part]);
});
