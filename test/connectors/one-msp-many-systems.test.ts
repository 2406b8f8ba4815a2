import { linkCustomer } from '../../src/connectors/linking/link-customer';
import { acceptRecords } from '../../src/ingest/accept-records';
import type { RecordKind } from '../../src/ingest/record-kind';
import { LEDGER_SYSTEMS, type SourceSystem } from '../../src/tables/connection';
import type { HalopsaSimulator } from '../simulators/halopsa/halopsa';
import type { SystemUnderTest } from './contract/system-under-test';
import { SYSTEMS } from './contract/systems';
import { openLab, type ConnectorLab, type MspLab } from './open-lab';

/** A whole MSP for each pair of systems. */
jest.setTimeout(300_000);

const HARBORVIEW = 'Harborview Dental Group';
const SINCE = '2026-03-01';
const SUPPORT = { area: 'SUPPORT', tier: 1 };
const TOOL = { area: 'CENTRALIZED_SERVICES', basis: 'PER_CLIENT' };

/** What the words of each system mean. A system that is not here goes by its guesses. */
const MAPPINGS: Partial<Record<SourceSystem, object>> = {
  CONNECTWISE: { workRoles: { 'Tier 1': SUPPORT } },
  AUTOTASK: { workRoles: { 'Tier 1': SUPPORT } },
  HALOPSA: { teams: { '1st Line': SUPPORT } },
  QUICKBOOKS: { tools: { 'Software tools': TOOL } },
  INTACCT: { tools: { '6200 Software tools': TOOL } },
  NETSUITE: { tools: { '6200 Software tools': TOOL } },
};

/** What the sample of one system has, and those of the others do not. */
const WITHOUT: Partial<Record<SourceSystem, (system: SystemUnderTest) => void>> = {
  HALOPSA: ({ simulator }) => (simulator as HalopsaSimulator).remove('Asset', 2210),
};

/** The same MSP as records. */
const RECORDS: readonly (readonly [RecordKind, string, object])[] = [
  ['clients', 'psa', { externalId: 'h', name: HARBORVIEW, onboardedOn: '2021-06-01' }],
  [
    'seat-counts',
    'psa',
    { externalId: 's', clientExternalId: 'h', effectiveOn: '2024-01-01', seats: 64 },
  ],
  [
    'agreements',
    'psa',
    {
      ...{ externalId: 'a', clientExternalId: 'h', name: 'Complete Care', type: 'MANAGED' },
      startsOn: '2024-01-01',
      amounts: [{ effectiveOn: '2024-01-01', amount: '7360', cycle: 'MONTHLY' }],
    },
  ],
  [
    'technicians',
    'psa',
    {
      ...{ externalId: 'lee', name: 'J Lee', tier: 1, tierSince: '2022-05-02' },
      allocations: [{ effectiveOn: '2022-05-02', deliveryArea: 'SUPPORT', role: '', share: '1' }],
      costs: [{ effectiveOn: '2022-05-02', hourlyCost: '29.5' }],
    },
  ],
  [
    'tickets',
    'psa',
    {
      ...{ externalId: '1', clientExternalId: 'h', agreementExternalId: 'a' },
      ...{ technicianExternalId: 'lee', source: 'END_USER', board: 'Help Desk' },
      ...{ openedAt: '2026-03-02T13:00:00Z', closedAt: '2026-03-02T15:40:00Z' },
    },
  ],
  [
    'tickets',
    'psa',
    {
      ...{ externalId: '2', clientExternalId: 'h', agreementExternalId: 'a' },
      ...{ technicianExternalId: 'lee', openedAt: '2023-11-20T13:00:00Z' },
    },
  ],
  ...[
    { externalId: 't1', ticketExternalId: '1', minutes: '75', clientExternalId: 'h' },
    { externalId: 't2', ticketExternalId: '2', minutes: '30', clientExternalId: 'h' },
    { externalId: 't3', minutes: '120' },
  ].map((entry) => {
    const rest = {
      technicianExternalId: 'lee',
      startedAt: '2026-03-02T14:10:00Z',
      deliveryArea: 'SUPPORT',
    };
    return ['time-entries', 'psa', { ...entry, ...rest }] as const;
  }),
  [
    'tool-costs',
    'books',
    {
      ...{ externalId: 'tool', name: 'Software tools', monthlyCost: '412.5', basis: 'PER_CLIENT' },
      ...{
        deliveryArea: 'CENTRALIZED_SERVICES',
        effectiveOn: '2026-03-01',
        endsBefore: '2026-04-01',
      },
    },
  ],
  [
    'revenue',
    'psa',
    {
      ...{
        externalId: 'i',
        clientExternalId: 'h',
        agreementExternalId: 'a',
        postedOn: '2026-03-01',
      },
      ...{ amount: '7360', kind: 'RECURRING_SERVICE' },
    },
  ],
];

const isLedger = (system: SourceSystem): boolean =>
  LEDGER_SYSTEMS.some((ledger) => ledger === system);
const psas = SYSTEMS.filter(({ system }) => !isLedger(system));
const ledgers = SYSTEMS.filter(({ system }) => isLedger(system));
const PAIRS = psas.flatMap((psa) =>
  ledgers.map((ledger) => ({ psa, ledger, names: `${psa.system} with ${ledger.system}` })),
);

let lab: ConnectorLab;
let expected: object;

/** What March comes to for the client, and what is nobody's. */
async function march(msp: MspLab): Promise<object[]> {
  await msp.count();
  // Some systems tell fractions of a second.
  const rows = await msp.rows<{ counted: object }>(
    `SELECT to_jsonb(m) - 'tenant_id' - 'client_id' - 'elapsed_hours'
         || jsonb_build_object('elapsed', round(m.elapsed_hours / 1000.0)) AS counted
     FROM client_month m LEFT JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
     WHERE m.tenant_id = $1 AND m.month = '2026-03-01' AND NOT coalesce(c.deleted OR c.internal, false)
     ORDER BY c.name`,
  );
  return rows.map(({ counted }) => counted);
}

beforeAll(async () => {
  lab = await openLab();
  const msp = await lab.open([]);
  const { database, clock } = msp.connections;
  for (const [kind, source, record] of RECORDS)
    expect(
      await acceptRecords(database, clock, {
        ...{ tenantId: msp.tenantId, source, kind, records: [record] },
      }),
    ).toMatchObject({ errors: [] });
  expected = await march(msp);
});
afterAll(() => lab.close());

async function read(msp: MspLab, system: SourceSystem, under: SystemUnderTest): Promise<number> {
  const { origin: baseUrl } = under.simulator;
  const { credentials } = under;
  const mapping = MAPPINGS[system] ?? null;
  const name = isLedger(system) ? 'books' : 'psa';
  WITHOUT[system]?.(under);
  const connection = await msp.connect({
    system,
    name,
    credentials,
    mapping,
    baseUrl,
    since: SINCE,
  });
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE', problem: null });
  return connection;
}

/** What a person does: the customer of the books is the client of the PSA that has its name. */
async function link(msp: MspLab, connectionId: number): Promise<void> {
  const [customer] = await msp.rows<{ external_id: string; client: number }>(
    `SELECT l.external_id, p.id AS client FROM client l
       JOIN source s ON s.tenant_id = l.tenant_id AND s.id = l.source_id AND s.ledger
       JOIN client p ON p.tenant_id = l.tenant_id AND p.name = l.name AND p.source_id <> l.source_id
     WHERE l.tenant_id = $1`,
  );
  const { external_id: externalId, client: clientId } = customer!;
  await linkCustomer(msp.connections, msp.tenantId, { connectionId, externalId, clientId });
}

test.each(PAIRS)('$names counts what the same records count', async ({ psa, ledger }) => {
  await using work = await psa.open();
  await using books = await ledger.open();
  const msp = await lab.open([work, books].map(({ simulator }) => simulator.host));
  await read(msp, psa.system, work);
  await link(msp, await read(msp, ledger.system, books));
  expect(await march(msp)).toEqual(expected);
});
