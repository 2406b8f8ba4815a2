import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';
import { cell, items, readCases, words, type Case } from '../cases/read-cases';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { sendRecords } from './send-records';

jest.setTimeout(120_000);

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
}, 120_000);
afterAll(() => server?.close());

const SINCE = '2025-01-01';
const MONTH = '2026-02';

/** The facts of a client: `fee`, `fee@2026-02`, `cost`, `seats`, `hours`, `segment` and so on. */
interface Given {
  readonly id: string;
  readonly facts: ReadonlyMap<string, string>;
}

const toClients = (row: Case): Given[] =>
  items(row, 'clients').map((item, i) => ({
    id: `c${i}`,
    facts: new Map(
      words(item).map((fact): [string, string] => {
        const [name = '', value = ''] = fact.split('=');
        return [name, value];
      }),
    ),
  }));

/** What holds from the start, and what from a month on. */
const dated = ({ facts }: Given, name: string): [string, string][] =>
  [...facts].flatMap(([key, value]): [string, string][] => {
    const [fact, month] = key.split('@');
    return fact === name ? [[month ? `${month}-01` : SINCE, value]] : [];
  });

const has = (name: string) => (client: Given) => dated(client, name).length > 0;

function technicianOf(settings: string): object {
  const since = settings === 'began in March' ? '2026-03-01' : SINCE;
  return {
    externalId: 't1',
    name: 'Tess',
    employedFrom: SINCE,
    allocations: [{ effectiveOn: SINCE, deliveryArea: 'SUPPORT', share: 1 }],
    costs: settings === 'nobody is paid' ? [] : [{ effectiveOn: since, monthlyCost: '0' }],
  };
}

const toolOf = (client: Given, name: string, area: string): object[] =>
  dated(client, name).map(([effectiveOn, monthlyCost]) => ({
    externalId: `${name}-${client.id}`,
    name: 'Tool',
    deliveryArea: area,
    effectiveOn,
    monthlyCost,
    basis: 'NAMED_CLIENTS',
    clientExternalIds: [client.id],
  }));

const agreementOf = (client: Given): object => ({
  externalId: `a-${client.id}`,
  clientExternalId: client.id,
  name: 'Managed',
  type: 'MANAGED',
  startsOn: SINCE,
  amounts: dated(client, 'fee').map(([effectiveOn, amount]) => ({
    effectiveOn,
    amount,
    cycle: 'MONTHLY',
  })),
});

/** Time of its own month, in parts that fit into a day; a first entry says since when time is known. */
function timeOf(settings: string, clients: readonly Given[]): object[] {
  const month = settings === 'began in March' ? '2026-03' : MONTH;
  const entry = (externalId: string, clientExternalId: string, at: string, minutes: number) => ({
    externalId,
    clientExternalId,
    technicianExternalId: 't1',
    startedAt: `${at}T10:00:00Z`,
    minutes: String(minutes),
  });
  return clients.flatMap((client) =>
    dated(client, 'hours').map(([, hours]) =>
      entry(`e-${client.id}`, client.id, `${month}-03`, Number(hours) * 60),
    ),
  );
}

const recordsOf = (settings: string, clients: readonly Given[]): [string, object[]][] => [
  [
    'Clients',
    clients.map(({ id, facts }) => ({
      externalId: id,
      name: id,
      segment: facts.get('segment') ?? null,
      onboardedOn: SINCE,
    })),
  ],
  [
    'SeatCounts',
    clients.flatMap((client) =>
      dated(client, 'seats').map(([effectiveOn, seats]) => ({
        externalId: `s-${client.id}`,
        clientExternalId: client.id,
        effectiveOn,
        seats: Number(seats),
      })),
    ),
  ],
  ['Agreements', clients.filter(has('fee')).map(agreementOf)],
  ['Technicians', [technicianOf(settings)]],
  [
    'ToolCosts',
    clients.flatMap((client) => [
      ...toolOf(client, 'cost', 'SUPPORT'),
      ...toolOf(client, 'projectcost', 'PROFESSIONAL_SERVICES'),
    ]),
  ],
  ['TimeEntries', timeOf(settings, clients)],
  [
    'Revenue',
    clients.filter(has('project')).map(({ id, facts }) => ({
      externalId: `r-${id}`,
      clientExternalId: id,
      postedOn: '2026-02-10',
      amount: facts.get('project'),
      kind: 'NON_RECURRING_SERVICE',
    })),
  ],
];

function schemeOf(row: Case): object {
  const [basis, method, rule = '', partition] = words(cell(row, 'scheme'));
  const isFixed = method === 'THRESHOLDS';
  return {
    name: 'Bands',
    basis,
    method,
    ...(isFixed ? { thresholds: rule.split('|') } : { bandCount: Number(rule) }),
    partitionBy: partition ? [partition] : [],
  };
}

async function ask<T>(token: string, text: string, variables: object): Promise<T> {
  const { data, errors } = await server.query<T>(token, text, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** The records, the scheme, and only then a setting: what is drawn already has to follow it. */
async function mspOf(row: Case): Promise<string> {
  const tenantId = await createMsp(server.database, { name: 'MSP' });
  const token = server.token(TENANT_SCOPES as Scope[], { tenantId });
  const settings = cell(row, 'settings');
  await sendRecords(server, token, recordsOf(settings, toClients(row)));
  // A month without anybody to band is no reason not to save: the next one has somebody.
  await ask(token, operationText('save-banding-scheme'), { input: schemeOf(row) });
  const [, targetMarginPercent] = settings.split('targetMarginPercent=');
  if (targetMarginPercent) {
    const input = { since: SINCE, targetMarginPercent: Number(targetMarginPercent) };
    await ask(token, operationText('update-settings'), { input });
  }
  return token;
}

const ANSWER = `query ($month: Month!) {
  clients(first: 50) { nodes { name band(month: $month) {
    basisValue refinedValue outlierDirection band { name segment } refinedBand { name } } } }
  bandingSchemes { unbanded(month: $month) { client { name } reason explanation } } }`;

interface Member {
  readonly basisValue: string;
  readonly refinedValue: string | null;
  readonly outlierDirection: string | null;
  readonly band: { readonly name: string; readonly segment: string | null };
  readonly refinedBand: { readonly name: string };
}
interface Answer {
  readonly clients: { nodes: { name: string; band: Member | null }[] };
  readonly bandingSchemes: {
    unbanded: { client: { name: string }; reason: string; explanation: string }[];
  }[];
}

/** The last word of an expectation says what is looked at: a value, a direction, or a segment. */
function toldOf(member: Member, expected: string): string {
  const [, , value] = words(expected);
  const isOutlier = value === 'HIGH' || value === 'LOW' || value === '-';
  const { band, refinedBand, refinedValue, basisValue, outlierDirection } = member;
  return [
    band.name,
    refinedBand.name,
    isOutlier ? (outlierDirection ?? '-') : (refinedValue ?? basisValue),
    ...(band.segment === null ? [] : [band.segment]),
  ].join(' ');
}

test.each(
  readCases('band-membership').map((row) => [`${row['case']}: ${row['why']}`, row] as const),
)('%s', async (_, row) => {
  const token = await mspOf(row);
  const { clients, bandingSchemes } = await ask<Answer>(token, ANSWER, { month: MONTH });
  const { unbanded } = bandingSchemes[0]!;
  const expected = items(row, 'answer');
  const told = clients.nodes.map(({ name, band }, i) => {
    const reason = unbanded.find(({ client }) => client.name === name)?.reason;
    return band ? toldOf(band, expected[i] ?? '') : `- ${reason}`;
  });
  expect(told).toEqual(expected);
  for (const { explanation } of unbanded) expect(explanation).toMatch(/^[A-Z].*\.$/);
});
