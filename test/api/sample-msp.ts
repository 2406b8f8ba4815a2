import { cloneDatabase, createMsp, madeOnce, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer, type TestServerOptions } from '../fixture/server';
import { TENANT_SCOPES, type Scope } from '../../src/auth/scopes';

/** A small MSP with something of everything, sent in over GraphQL; "now" is 2026-03-31. */
export interface SampleMsp {
  readonly tenantId: number;
  /** A token with every scope. */
  readonly token: string;
  /** Ids of the clients by name. */
  readonly clients: Readonly<Record<string, string>>;
  readonly technicians: Readonly<Record<string, string>>;
}

export interface SampleOptions {
  /** Stands in front of every name, to tell whose they are. */
  readonly prefix?: string;
  /** Clients besides the two of the story. */
  readonly more?: number;
  /** In dollars unless said. */
  readonly currency?: string;
}

const SOURCE = 'psa';

const CLIENTS = [
  {
    externalId: 'c1',
    name: 'Acorn',
    segment: 'Legal',
    territory: 'North',
    onboardedOn: '2025-01-01',
  },
  {
    externalId: 'c2',
    name: 'Birch',
    segment: 'Dental',
    territory: 'South',
    onboardedOn: '2025-01-01',
  },
];
const SEATS = [
  { externalId: 's1', clientExternalId: 'c1', effectiveOn: '2025-01-01', seats: 10, endpoints: 12 },
  { externalId: 's2', clientExternalId: 'c2', effectiveOn: '2025-01-01', seats: 30, endpoints: 40 },
  { externalId: 's3', clientExternalId: 'c1', effectiveOn: '2026-02-01', seats: 20 },
];
const AGREEMENTS = ['c1', 'c2'].map((client, i) => ({
  externalId: `a${i + 1}`,
  clientExternalId: client,
  name: 'Managed',
  type: 'MANAGED',
  startsOn: '2025-01-01',
  amounts: [{ effectiveOn: '2025-01-01', amount: `${(i + 1) * 12_000}`, cycle: 'ANNUAL' }],
}));
const TECHNICIANS = [
  {
    externalId: 't1',
    name: 'Tess',
    tier: 1,
    tierSince: '2025-01-01',
    employedFrom: '2025-01-01',
    allocations: [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }],
    costs: [{ effectiveOn: '2025-01-01', monthlyCost: '4800' }],
  },
  {
    externalId: 't2',
    name: 'Tom',
    tier: 2,
    tierSince: '2025-01-01',
    employedFrom: '2025-01-01',
    allocations: [
      { effectiveOn: '2025-01-01', deliveryArea: 'VCIO', role: 'vCIO', share: 0.25 },
      { effectiveOn: '2025-01-01', role: 'Sales', share: 0.25 },
      { effectiveOn: '2025-01-01', deliveryArea: 'PROFESSIONAL_SERVICES', share: 0.5 },
    ],
  },
];
/** In each of three months, Acorn has two tickets and Birch one; all are closed but Birch's last. */
const TICKETS = ['01', '02', '03'].flatMap((month) =>
  [
    { id: `k${month}a`, client: 'c1', day: '05' },
    { id: `k${month}b`, client: 'c1', day: '06' },
    { id: `k${month}c`, client: 'c2', day: '07' },
  ].map(({ id, client, day }) => ({
    externalId: id,
    number: `#${id}`,
    summary: `Printer of ${client}`,
    clientExternalId: client,
    board: 'Help Desk',
    type: 'Incident',
    openedAt: `2026-${month}-${day}T15:00:00Z`,
    closedAt: id === 'k03c' ? null : `2026-${month}-${day}T17:00:00Z`,
  })),
);
const TIME = TICKETS.map((ticket, i) => ({
  externalId: `e${i + 1}`,
  ticketExternalId: ticket.externalId,
  technicianExternalId: 't1',
  startedAt: ticket.openedAt,
  minutes: '60',
}));
const OTHER_TIME = [
  {
    externalId: 'x1',
    technicianExternalId: 't2',
    startedAt: '2026-03-10T15:00:00Z',
    minutes: '30',
  },
  {
    externalId: 'x2',
    clientExternalId: 'c2',
    technicianExternalId: 't2',
    startedAt: '2026-03-11T15:00:00Z',
    minutes: '90',
    billable: true,
  },
];
const REVENUE = [
  {
    externalId: 'r1',
    clientExternalId: 'c2',
    postedOn: '2026-03-11',
    amount: '450',
    kind: 'NON_RECURRING_SERVICE',
  },
];

const mutation = (name: string, type: string): string => `
  mutation ($source: String!, $records: [${type}!]!) {
    ${name}(source: $source, records: $records) {
      received created updated unchanged rejected parked
      errors { index externalId path code message }
      freshness { staleMonths }
    }
  }`;

export interface Ingested {
  readonly received: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly parked: number;
  readonly errors: readonly {
    index: number;
    externalId: string | null;
    path: string[];
    code: string;
    message: string;
  }[];
  readonly freshness: { readonly staleMonths: number };
}

/** Sends records by the mutation of their kind: `ingestClients` takes `ClientRecord`s. */
export async function ingest(
  server: TestServer,
  token: string,
  kind: string,
  records: readonly unknown[],
): Promise<Ingested> {
  const name = `ingest${kind}`;
  const type = kind === 'TimeEntries' ? 'TimeEntryRecord' : `${kind.replace(/s$/, '')}Record`;
  const answer = await server.query<Record<string, Ingested>>(token, mutation(name, type), {
    source: SOURCE,
    records,
  });
  const result = answer.data?.[name];
  if (!result) throw new Error(JSON.stringify(answer.errors));
  return result;
}

async function send(server: TestServer, token: string, kind: string, records: readonly unknown[]) {
  const result = await ingest(server, token, kind, records);
  if (result.created !== records.length) throw new Error(`${kind}: ${JSON.stringify(result)}`);
}

const more = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    externalId: `m${i}`,
    name: `More ${String(i).padStart(3, '0')}`,
    onboardedOn: '2025-01-01',
  }));

const IDS = `{
  clients(first: 500) { nodes { id name } }
  technicians(first: 500) { nodes { id name } }
}`;

const byName = (nodes: readonly { id: string; name: string }[], prefix: string) =>
  Object.fromEntries(nodes.map(({ id, name }) => [name.slice(prefix.length), id]));

/** The first MSP of an empty database. */
const TENANT = 1;

/** Reads what was sent in before: unless said, that of `cloneSampleMsp`. */
export async function readSampleMsp(
  server: TestServer,
  tenantId: number = TENANT,
  prefix: string = '',
): Promise<SampleMsp> {
  const token = server.token(TENANT_SCOPES as Scope[], { tenantId });
  const { data } = await server.query<{
    clients: { nodes: { id: string; name: string }[] };
    technicians: { nodes: { id: string; name: string }[] };
  }>(token, IDS);
  return {
    tenantId,
    token,
    clients: byName(data.clients.nodes, prefix),
    technicians: byName(data.technicians.nodes, prefix),
  };
}

/** Sends it to a server that has other things to do with it, or several of them. */
export async function sendSampleMsp(
  server: TestServer,
  { prefix = '', more: extra = 0, currency = 'USD' }: SampleOptions = {},
): Promise<SampleMsp> {
  const tenantId = await createMsp(server.database, { name: `${prefix}MSP`, currency });
  const token = server.token(TENANT_SCOPES as Scope[], { tenantId });
  const named = <T extends { name: string }>(records: readonly T[]) =>
    records.map((record) => ({ ...record, name: prefix + record.name }));
  await send(server, token, 'Clients', named([...CLIENTS, ...more(extra)]));
  await send(server, token, 'SeatCounts', SEATS);
  await send(server, token, 'Agreements', named(AGREEMENTS));
  await send(server, token, 'Technicians', named(TECHNICIANS));
  const tickets = TICKETS.map((ticket) => ({ ...ticket, summary: prefix + ticket.summary }));
  await send(server, token, 'Tickets', tickets);
  await send(server, token, 'TimeEntries', [...TIME, ...OTHER_TIME]);
  await send(server, token, 'Revenue', REVENUE);
  return readSampleMsp(server, tenantId, prefix);
}

const TEMPLATE = 'seatwise_small_msp';

async function makeTemplate(): Promise<void> {
  const made = await cloneDatabase({ poolSize: 1 });
  const server = await openTestServer({ on: made });
  await sendSampleMsp(server);
  await server.close();
  await made.keepAs(TEMPLATE);
}

/** A database with this MSP alone, sent in once a run and then copied: sending takes a second. */
export async function cloneSampleMsp(): Promise<TestDatabase> {
  await madeOnce(TEMPLATE, makeTemplate);
  return cloneDatabase({ poolSize: 1, template: TEMPLATE });
}

/** A server on such a database. */
export async function openSampleMsp({
  more: extra = 0,
  ...options
}: TestServerOptions & Pick<SampleOptions, 'more'> = {}): Promise<{
  server: TestServer;
  msp: SampleMsp;
}> {
  const on = await cloneSampleMsp();
  const server = await openTestServer({ ...options, on });
  const close = async (): Promise<void> => {
    await server.close();
    await on.drop();
  };
  if (extra > 0) {
    const token = server.token(TENANT_SCOPES as Scope[], { tenantId: TENANT });
    await send(server, token, 'Clients', more(extra));
  }
  return { server: { ...server, close }, msp: await readSampleMsp(server) };
}
