import { TENANT_SCOPES } from '../../src/auth/scopes';
import { cell, cellOrNull, items, readCases, words, type Case } from '../cases/read-cases';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { sendRecords } from './send-records';

/** Each row is an MSP in February 2026: 20 working days, 120 productive hours a person. */
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

const FROM = '2026-01-01';

/** `A 90 20x30 open=4 off=200`: 90 seats, 20 tickets closed after 30 minutes, 4 left open, 200 hours on no ticket. */
function toClient(item: string) {
  const [id = '', seats = '', work = '', ...more] = words(item);
  const [closed = 0, minutes = 0] = work.split('x').map(Number);
  const given = (name: string): number =>
    Number(more.find((word) => word.startsWith(`${name}=`))?.split('=')[1] ?? 0);
  return { id, seats: Number(seats), closed, minutes, open: given('open'), off: given('off') };
}
type Told = ReturnType<typeof toClient>;

const numbered = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const at = (i: number, hour: string): string =>
  `2026-02-${String(2 + (i % 20)).padStart(2, '0')}T${hour}:00:00Z`;

const tickets = ({ id, closed, open }: Told) =>
  numbered(closed + open, (i) => ({
    externalId: `${id}${i}`,
    number: `#${id}${i}`,
    summary: 'Printer',
    type: 'Incident',
    clientExternalId: id,
    openedAt: at(i, '15'),
    closedAt: i < closed ? at(i, '20') : null,
  }));

const ENTRY_HOURS = 10;

const timeEntries = ({ id, closed, minutes, off }: Told) => [
  ...numbered(closed, (i) => ({
    externalId: `${id}${i}`,
    ticketExternalId: `${id}${i}`,
    technicianExternalId: 't0',
    startedAt: at(i, '15'),
    minutes: String(minutes),
  })),
  ...numbered(off / ENTRY_HOURS, (i) => ({
    externalId: `${id} off ${i}`,
    technicianExternalId: 't0',
    clientExternalId: id,
    startedAt: at(i, '15'),
    minutes: String(ENTRY_HOURS * 60),
  })),
];

const technicians = (people: number) =>
  numbered(people, (i) => ({
    externalId: `t${i}`,
    name: `Technician ${i}`,
    employedFrom: FROM,
    allocations: [{ effectiveOn: FROM, deliveryArea: 'SUPPORT', share: 1 }],
    costs: [{ effectiveOn: FROM, monthlyCost: '4800' }],
  }));

const agreement = ({ id }: Told, amount: string) => ({
  externalId: id,
  clientExternalId: id,
  name: 'Managed',
  type: 'MANAGED',
  startsOn: FROM,
  amounts: [{ effectiveOn: FROM, amount, cycle: 'MONTHLY' }],
});

async function mspOf(row: Case): Promise<{ tenantId: number; token: string }> {
  const tenantId = await createMsp(server.database, { currency: cell(row, 'currency') });
  const token = server.token(TENANT_SCOPES, { tenantId });
  const clients = items(row, 'clients').map(toClient);
  const kinds = {
    Clients: clients.map(({ id }) => ({ externalId: id, name: id, onboardedOn: FROM })),
    Agreements: clients.map((client, i) => agreement(client, i > 0 ? '1' : cell(row, 'revenue'))),
    SeatCounts: clients.map(({ id, seats }) => ({
      externalId: id,
      clientExternalId: id,
      effectiveOn: FROM,
      seats,
    })),
    Technicians: technicians(Number(cell(row, 'people'))),
    Tickets: clients.flatMap(tickets),
    TimeEntries: clients.flatMap(timeEntries),
  };
  await sendRecords(server, token, Object.entries(kinds));
  return { tenantId, token };
}

async function setLimits(row: Case, token: string): Promise<void> {
  const limits = items(row, 'limits').map((item) => {
    const [key, value] = item.split('=');
    return { key, value: Number(value) };
  });
  if (limits.length === 0) return;
  const { errors } = await server.query(token, operationText('update-settings'), {
    input: { since: FROM, limits },
  });
  expect(errors).toBeUndefined();
}

interface Diagnosis {
  readonly cause: string;
  readonly supported: boolean;
  readonly sharePercent: number | null;
  readonly hours: number | null;
  readonly value: string | null;
  readonly clients: readonly { name: string }[];
  readonly explanation: string;
}
const PERIOD = { from: '2026-02', to: '2026-02' };

async function ask(token: string, key: string): Promise<Diagnosis[]> {
  const { data, errors } = await server.query<{ diagnosis: Diagnosis[] }>(
    token,
    operationText('diagnosis'),
    { key, period: PERIOD },
  );
  expect(errors).toBeUndefined();
  return data.diagnosis;
}

const told = ({ cause, supported, sharePercent, hours, clients }: Diagnosis): string =>
  [
    cause,
    supported ? 'yes' : 'no',
    sharePercent ?? '-',
    hours ?? '-',
    ...clients.map(({ name }) => name),
  ].join(' ');

const CASES = readCases('diagnosis');

test.each(CASES.map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  async (_, row) => {
    const { token } = await mspOf(row);
    await setLimits(row, token);
    const found = await ask(token, cell(row, 'key'));
    expect(found.map(told)).toEqual(items(row, 'causes'));
    // Hours of people without work have no cost of their own: it is in that of the hours worked.
    for (const { value, hours } of found) if (hours === null) expect(value).toBeNull();
    for (const { supported, explanation } of found)
      expect(explanation).toContain(supported ? 'Supported: ' : 'Rejected: ');
  },
);

describe('who may see what', () => {
  let msp: Awaited<ReturnType<typeof mspOf>>;
  beforeAll(async () => {
    msp = await mspOf(CASES.find((row) => cellOrNull(row, 'case') === 'one small client')!);
  });

  const few = async (token: string): Promise<string> => {
    const { data } = await server.query<{ diagnosis: Diagnosis[] }>(
      token,
      `{ diagnosis(key: RHEM, period: { from: "2026-02", to: "2026-02" }) { cause explanation } }`,
    );
    return data.diagnosis.find(({ cause }) => cause === 'A_FEW_CLIENTS')!.explanation;
  };

  test('a token that sees clients and money reads names and amounts', async () => {
    expect(await few(msp.token)).toContain('B (57.5 hours) has 10.0 % of the seats');
    expect(await few(msp.token)).toContain(
      'That is 57.5 hours ($3,943 at $68.57 an hour), 127.8 %',
    );
  });

  test('one that sees neither reads how many they are, and hours', async () => {
    const text = await few(server.token(['metrics:read'], { tenantId: msp.tenantId }));
    expect(text).toContain('1 client has 10.0 % of the seats. That is 57.5 hours, 127.8 %');
    expect(text).not.toContain('$');
  });
});
