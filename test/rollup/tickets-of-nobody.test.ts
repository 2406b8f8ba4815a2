import { TENANT_SCOPES } from '../../src/auth/scopes';
import { rebuild } from '../../src/rollup/count/rebuild';
import { verify } from '../../src/rollup/count/verify';
import { managed, openSmallServer, SmallMsp, type SmallServer } from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const ticket = (externalId: string, clientExternalId: string | null, more: object = {}) => ({
  externalId,
  clientExternalId,
  openedAt: '2026-03-02T16:00:00Z',
  closedAt: '2026-03-03T16:00:00Z',
  ...more,
});
const entry = (ticketExternalId: string, minutes: number, more: object = {}) => ({
  externalId: `on ${ticketExternalId}`,
  ticketExternalId,
  startedAt: '2026-03-02T17:00:00Z',
  minutes,
  ...more,
});

/** Clients A and B; a ticket of A with an hour on it, and one of nobody with two. */
async function open(): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 30);
  await managed(msp, 'B', 30);
  await msp.send('tickets', [ticket('a', 'A'), ticket('none', null)]);
  await msp.send('time-entries', [entry('a', 60), entry('none', 120)]);
  await msp.count();
  return msp;
}

interface Figures {
  readonly value: number | null;
}
interface Answer {
  readonly msp: Record<string, Figures>;
  readonly clients: {
    readonly nodes: readonly ({ readonly name: string } & Record<string, Figures>)[];
  };
}
const NUMBERS = ['LOGGED_HOURS', 'REACTIVE_HOURS', 'TICKETS_OPENED', 'CLOSED_TICKETS'];
const FIELDS = NUMBERS.map(
  (key) => `${key}: metric(key: ${key}, period: { from: "2026-03", to: "2026-03" }) { value }`,
).join(' ');

const ask = <T>(msp: SmallMsp, text: string, variables: object = {}, clientIds?: number[]) => {
  on.setClock(msp.clock);
  const whose = { tenantId: msp.id, ...(clientIds ? { clientIds } : {}) };
  return on.query<T>(on.token(TENANT_SCOPES, whose), text, variables);
};

/** Hours, reactive hours, tickets opened and tickets closed: of the MSP, of A and of B. */
async function numbers(msp: SmallMsp): Promise<Record<string, (number | null)[]>> {
  const text = `{ msp { ${FIELDS} } clients(first: 9) { nodes { name ${FIELDS} } } }`;
  const { data } = await ask<Answer>(msp, text);
  const row = (of: Record<string, Figures>) => NUMBERS.map((key) => of[key]!.value);
  const clients = data.clients.nodes.map((of) => [of.name, row(of)] as const);
  return { MSP: row(data.msp), ...Object.fromEntries(clients) };
}

async function expectSound(msp: SmallMsp, expected: Record<string, number[]>): Promise<void> {
  await msp.count();
  expect(await numbers(msp)).toEqual(expected);
  const { differences } = await verify(on.database, msp.id, msp.clock, { sample: 60 });
  expect(differences).toEqual([]);
  await rebuild(on.database, msp.id, msp.clock);
  expect(await numbers(msp)).toEqual(expected);
}

test('it counts for nobody, and the hours on it are the MSP’s own', async () => {
  const msp = await open();
  await expectSound(msp, { MSP: [3, 1, 1, 1], A: [1, 1, 1, 1], B: [0, 0, 0, 0] });
});

test('it is seen, with its time, in lists, by itself and under what is asked of it', async () => {
  const msp = await open();
  type Seen = {
    tickets: {
      totalCount: number;
      nodes: {
        id: string;
        number: string;
        reactive: boolean;
        classifiedBy: string;
        client: { name: string } | null;
      }[];
    };
  };
  const fields = 'totalCount nodes { id number reactive classifiedBy client { name } }';
  const { data, errors } = await ask<Seen>(msp, `{ tickets(first: 9) { ${fields} } }`);
  expect(errors).toBeUndefined();
  const [none] = data.tickets.nodes.filter(({ number }) => number === 'none');
  expect(none).toMatchObject({ client: null, reactive: false, classifiedBy: 'internal-ticket' });
  expect(data.tickets.totalCount).toBe(2);
  const one = `query ($id: ID!) { node(id: $id) { ... on Ticket { number labourMinutes client { id }
    timeEntries { nodes { minutes reactive deliveryArea client { id } ticket { number } } } } } }`;
  expect((await ask(msp, one, { id: none!.id })).data).toEqual({
    node: {
      number: 'none',
      labourMinutes: 120,
      client: null,
      timeEntries: {
        nodes: [
          {
            minutes: 120,
            reactive: false,
            deliveryArea: null,
            client: null,
            ticket: { number: 'none' },
          },
        ],
      },
    },
  });
  const closed = `{ tickets(first: 9, filter: { open: false, closedFrom: "2026-03-01T00:00:00Z" }) { ${fields} } }`;
  expect((await ask<Seen>(msp, closed)).data.tickets.totalCount).toBe(2);
});

test('a token limited to clients sees neither the ticket nor its time', async () => {
  const msp = await open();
  const id = await msp.clientId('A');
  const text =
    '{ tickets(first: 9) { nodes { number } } timeEntries(first: 9) { nodes { minutes } } }';
  expect((await ask(msp, text, {}, [id])).data).toEqual({
    tickets: { nodes: [{ number: 'a' }] },
    timeEntries: { nodes: [{ minutes: 60 }] },
  });
});

test('found a client, it counts there; without one again, it does not', async () => {
  const msp = await open();
  await msp.send('tickets', [ticket('none', 'B')]);
  await expectSound(msp, { MSP: [3, 3, 2, 2], A: [1, 1, 1, 1], B: [2, 2, 1, 1] });
  await msp.send('tickets', [ticket('none', null)]);
  await expectSound(msp, { MSP: [3, 1, 1, 1], A: [1, 1, 1, 1], B: [0, 0, 0, 0] });
});

test('merged, its time is that of the survivor’s client, or nobody’s', async () => {
  const msp = await open();
  await msp.send('tickets', [ticket('none', null, { mergedIntoExternalId: 'a' })]);
  await expectSound(msp, { MSP: [3, 3, 1, 1], A: [3, 3, 1, 1], B: [0, 0, 0, 0] });
  await msp.send('tickets', [
    ticket('none', null),
    ticket('a', 'A', { mergedIntoExternalId: 'none' }),
  ]);
  await expectSound(msp, { MSP: [3, 0, 0, 0], A: [0, 0, 0, 0], B: [0, 0, 0, 0] });
});

test('time that names a client goes by its ticket all the same; a new agreement or person on it breaks nothing', async () => {
  const msp = await open();
  await msp.send('time-entries', [entry('none', 120, { clientExternalId: 'B' })]);
  const agreement = {
    externalId: 'B all',
    clientExternalId: 'B',
    name: 'B',
    startsOn: '2026-01-01',
  };
  await msp.send('agreements', [{ ...agreement, type: 'MANAGED' }]);
  await msp.send('tickets', [ticket('none', null, { agreementExternalId: 'B all' })]);
  await msp.send('agreements', [{ ...agreement, type: 'PROJECT' }]);
  await expectSound(msp, { MSP: [3, 1, 1, 1], A: [1, 1, 1, 1], B: [0, 0, 0, 0] });
});

test('no person can make it count for somebody', async () => {
  const msp = await open();
  const { data } = await ask<{ tickets: { nodes: { id: string; number: string }[] } }>(
    msp,
    '{ tickets(first: 9) { nodes { id number } } }',
  );
  const { id } = data.tickets.nodes.find(({ number }) => number === 'none')!;
  const decide = `mutation ($id: ID!) { overrideTicket(id: $id, reactive: true, note: "ours") { reactive } }`;
  expect((await ask(msp, decide, { id })).errors).toBeUndefined();
  await expectSound(msp, { MSP: [3, 1, 1, 1], A: [1, 1, 1, 1], B: [0, 0, 0, 0] });
});

test('a ticket that loses its client after its month was closed is told as moved', async () => {
  const msp = await open();
  await ask(msp, 'mutation { closeMonth(month: "2026-03") { month } }');
  await msp.send('tickets', [ticket('a', null)]);
  await msp.count();
  const text = '{ restatements(month: "2026-03") { key causes { kind } } }';
  type Told = { restatements: { key: string; causes: { kind: string }[] }[] };
  const { data, errors } = await ask<Told>(msp, text);
  expect(errors).toBeUndefined();
  const opened = data.restatements.filter(({ key }) => key === 'TICKETS_OPENED');
  expect(opened.length).toBeGreaterThan(0);
  for (const { causes } of opened) expect(causes).toEqual([{ kind: 'MOVE' }]);
});
