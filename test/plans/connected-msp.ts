import type { Scope } from '../../src/auth/scopes';
import { connectionsOf } from '../../src/connectors/connection/desk';
import { deleteRecords } from '../../src/connectors/connection/remove-connection';
import { syncConnection } from '../../src/connectors/engine/sync';
import { dueConnections, goingConnections } from '../../src/jobs/due-connections';
import { refreshStale } from '../../src/rollup/count/refresh';
import { operationText } from '../api/operations';
import { SAMPLE_CLOCK } from '../fixture/sample-msp';
import type { TestServer } from '../fixture/server';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample, sampleTicket, sampleTime } from '../simulators/connectwise/sample';
import { openQuickbooks, type QuickbooksSimulator } from '../simulators/quickbooks/quickbooks';
import { fillLedger, meta, sampleInvoice } from '../simulators/quickbooks/sample';
import { many } from './new-msp';
import type { Step } from './watch';

const SCOPES: Scope[] = [
  ...(['connections:read', 'connections:write', 'clients:read', 'financials:read'] as const),
];
const COMPANIES = 12;
const TICKETS = 40;
const INVOICES = 48;

/** A PSA and the books of the same company. */
interface Pair {
  readonly psa: ConnectwiseSimulator;
  readonly ledger: QuickbooksSimulator;
}

export interface Systems extends AsyncDisposable {
  readonly all: readonly Pair[];
  /** What lets a server reach them. */
  readonly env: NodeJS.ProcessEnv;
}

const company = (n: number) => ({ id: 1000 + n, identifier: `C${n}`, name: `Company ${n} Group` });
const dayOf = (n: number): string => `2026-0${1 + (n % 4)}-1${n % 9}`;
const infoOf = (day: string) => ({
  dateEntered: `${day}T06:00:00Z`,
  lastUpdated: `${day}T06:00:00Z`,
});

function fillPsa(psa: ConnectwiseSimulator): void {
  fillSample(psa);
  const [first] = psa.rows('/company/companies');
  for (const each of many(COMPANIES, company))
    psa.place('/company/companies', { ...first, ...each });
  many(TICKETS, (n) => {
    const of = { company: company(n % COMPANIES), agreement: null };
    psa.place('/service/tickets', sampleTicket(50_000 + n, of));
    psa.place('/time/entries', sampleTime(200_000 + n, 50_000 + n, of));
  });
  many(INVOICES, (n) =>
    psa.place('/finance/invoices', {
      ...{ id: 20_000 + n, invoiceNumber: `INV-${20_000 + n}`, type: 'Standard' },
      ...{ company: company(n % COMPANIES), date: `${dayOf(n)}T00:00:00Z`, applyToType: 'All' },
      ...{ serviceTotal: 500, productTotal: 0, expenseTotal: 0, subtotal: 500, salesTax: 0 },
      ...{ total: 500, _info: infoOf(dayOf(n)) },
    }),
  );
  // Nobody works thirty hours at a time.
  psa.place('/time/entries', sampleTime(300_000, 41_877, { actualHours: 30 }));
}

function fillBooks(ledger: QuickbooksSimulator): void {
  fillLedger(ledger);
  many(COMPANIES, (n) =>
    ledger.place('Customer', {
      ...{ Id: String(1000 + n), DisplayName: company(n).name, Active: true, Job: false },
      ...{ Balance: 0, ...meta('2021-06-01T13:00:00Z') },
    }),
  );
  many(INVOICES, (n) =>
    ledger.place(
      'Invoice',
      sampleInvoice(20_000 + n, {
        ...{ TxnDate: dayOf(n), CustomerRef: { value: String(1000 + (n % COMPANIES)) } },
      }),
    ),
  );
}

/** So many companies, each with a PSA and books of its own. */
export async function openSystems(companies: number): Promise<Systems> {
  const all: Pair[] = [];
  for (let n = 0; n < companies; n += 1) {
    const [psa, ledger] = [await openConnectwise(), await openQuickbooks()];
    fillPsa(psa);
    fillBooks(ledger);
    all.push({ psa, ledger });
  }
  const simulators = all.flatMap(({ psa, ledger }) => [psa, ledger]);
  return {
    all,
    env: { CONNECTOR_HOSTS: simulators.map(({ host }) => host).join(',') },
    [Symbol.asyncDispose]: async () => {
      for (const each of simulators) await each[Symbol.asyncDispose]();
    },
  };
}

/** An MSP whose records come from connections. */
export interface ConnectedMsp {
  readonly tenantId: number;
  readonly connect: Step;
  /** Reads both systems. */
  readonly read: readonly Step[];
  readonly count: Step;
  /** One thing changes in the PSA, and is read. */
  readonly change: Step;
  /** Everything that can be asked of connections. */
  readonly asked: readonly Step[];
  /** Everything that a person does with them, until they are gone. */
  readonly done: readonly Step[];
}

const CREATE = `mutation ($input: ConnectionInput!) { createConnection(input: $input) { connection { id } } }`;
const RUNS = `query ($connection: ID) { syncRuns(connection: $connection) { nodes { id state streams { stream rows } } } }`;
const QUARANTINE = `query ($connection: ID!) { quarantine(connection: $connection) { nodes { id stream code } } }`;
const UNLINKED = `{ unlinkedCustomers { totalCount nodes { externalId name revenueLast12Months
  connection { name } proposals { client { name } score because } } } }`;
const REPEATED = `{ repeatedInvoices(differing: true) { totalCount nodes { number difference } } }`;
const LINK = `mutation ($connection: ID!, $externalId: String!, $client: ID) {
  linkCustomer(connection: $connection, externalId: $externalId, client: $client) { name } }`;
const CHECK = `mutation ($id: ID!) { checkConnection(id: $id) { ok } }`;
const RETRY = `mutation ($id: ID!) { retryQuarantined(connection: $id) { landed left } }`;
const REMAP = `mutation ($id: ID!, $input: ConnectionChange!) { updateConnection(id: $id, input: $input) { connection { id } } }`;
const HOOK = `mutation ($id: ID!) { issueHook(connection: $id) { path } }`;
const PAUSE = `mutation ($id: ID!) { pauseConnection(id: $id, paused: true) { connection { id } } }`;
const REMOVE = `mutation ($id: ID!) { removeConnection(id: $id, keepRecords: false) { done } }`;

export function connectedMsp(
  server: TestServer,
  tenantId: number,
  { psa, ledger }: Pair,
): ConnectedMsp {
  const token = server.token(SCOPES, { tenantId });
  const ids = { psa: `connection_${tenantId}_1`, ledger: `connection_${tenantId}_2` };
  const { psa: id } = ids;
  const ask = async <T>(text: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await server.query<T>(token, text, variables);
    if (errors) throw new Error(`${text}: ${JSON.stringify(errors)}`);
    return data;
  };
  const asked = (name: string, text: string, variables: object = {}): Step => [
    name,
    () => ask(text, variables),
  ];
  const sync = async (connectionId: number, streams: string[] | null = null): Promise<void> => {
    const request = { tenantId, connectionId, streams };
    const { state } = await syncConnection(connectionsOf(server.database), request);
    if (state !== 'DONE') throw new Error(`the run of connection ${connectionId} is ${state}`);
  };
  const create = (
    system: string,
    name: string,
    { origin, credentials }: typeof psa | typeof ledger,
  ) =>
    ask(CREATE, {
      input: { system, name, baseUrl: origin, credentials, since: '2024-04-01' },
    });
  const link = async (isLinked: boolean): Promise<void> => {
    const { clients } = await ask<{ clients: { nodes: { id: string; name: string }[] } }>(
      `{ clients { nodes { id name } } }`,
    );
    const client = isLinked ? clients.nodes.find(({ name }) => name === company(3).name)!.id : null;
    await ask(LINK, { connection: ids.ledger, externalId: '1003', client });
  };
  const remove = async (): Promise<void> => {
    await ask(REMOVE, { id });
    await goingConnections(server.database);
    const { signal } = new AbortController();
    await deleteRecords(connectionsOf(server.database), { tenantId, connectionId: 1 }, signal);
  };
  return {
    tenantId,
    connect: [
      'connect',
      async () => {
        await create('CONNECTWISE', 'psa', psa);
        await create('QUICKBOOKS', 'ledger', ledger);
      },
    ],
    read: [
      ['what is due', () => dueConnections(server.database, SAMPLE_CLOCK.now())],
      ['the past of the PSA', () => sync(1)],
      ['the past of the books', () => sync(2)],
    ],
    count: ['count', () => refreshStale(server.database, tenantId, SAMPLE_CLOCK)],
    change: [
      'one change is read',
      async () => {
        psa.put('/service/tickets', sampleTicket(50_001, { summary: 'Another word' }));
        await sync(1);
      },
    ],
    asked: [
      asked('connections', operationText('connections')),
      asked('runs', RUNS),
      asked('runs of one', RUNS, { connection: id }),
      asked('quarantine', QUARANTINE, { connection: id }),
      asked('unlinked customers', UNLINKED),
      asked('repeated invoices', REPEATED),
    ],
    done: [
      asked('check', CHECK, { id }),
      asked('hook', HOOK, { id }),
      asked('retry', RETRY, { id }),
      ['link', () => link(true)],
      ['unlink', () => link(false)],
      asked('another mapping', REMAP, {
        id,
        input: { mapping: { boards: { 'Help Desk': { proactive: true } } } },
      }),
      ['rows derived again', () => sync(1)],
      asked('pause', PAUSE, { id }),
      ['remove with records', remove],
    ],
  };
}
