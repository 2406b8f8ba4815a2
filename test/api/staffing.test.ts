import { TENANT_SCOPES } from '../../src/auth/scopes';
import { operationText } from './operations';
import { sendRecords } from './send-records';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { cell, cellOrNull, readCases, type Case } from '../cases/read-cases';

/** Each row is an MSP of one client in February 2026: 20 working days, 120 productive hours a person. */
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server?.close());

const FROM = '2026-01-01';
const ENTRY_MINUTES = 600;

const clients = [{ externalId: 'c1', name: 'Acorn', onboardedOn: FROM }];

/** A whole number of people, and one for the rest. */
const shares = (people: number): number[] => [
  ...Array.from({ length: Math.floor(people) }, () => 1),
  ...(people % 1 > 0 ? [Math.round((people % 1) * 100) / 100] : []),
];

const technicians = (row: Case) =>
  shares(Number(cell(row, 'people'))).map((share, i) => ({
    externalId: `t${i}`,
    name: `Technician ${i}`,
    employedFrom: FROM,
    allocations: [{ effectiveOn: FROM, deliveryArea: cell(row, 'area'), share }],
  }));

/** Ten hours are an entry, so that none is too long. */
function timeEntries(deliveryArea: string, hours: string) {
  const minutes = Math.round(Number(hours) * 60);
  return Array.from({ length: Math.ceil(minutes / ENTRY_MINUTES) }, (_, i) => ({
    externalId: `${deliveryArea} ${i}`,
    clientExternalId: 'c1',
    deliveryArea,
    startedAt: `2026-02-${String(2 + (i % 20)).padStart(2, '0')}T15:00:00Z`,
    minutes: String(Math.min(ENTRY_MINUTES, minutes - i * ENTRY_MINUTES)),
  }));
}

const tickets = (row: Case) =>
  Array.from({ length: Number(cell(row, 'tickets')) }, (_, i) => ({
    externalId: `k${i}`,
    number: `#${i}`,
    summary: 'Printer',
    clientExternalId: 'c1',
    openedAt: '2026-02-03T15:00:00Z',
  }));

const agreements = (row: Case) => [
  {
    externalId: 'a1',
    clientExternalId: 'c1',
    name: 'Managed',
    type: 'MANAGED',
    startsOn: FROM,
    amounts: [{ effectiveOn: FROM, amount: cell(row, 'revenue'), cycle: 'MONTHLY' }],
  },
];

const seatCounts = (row: Case) =>
  cell(row, 'endpoints') === ''
    ? []
    : [
        {
          externalId: 's1',
          clientExternalId: 'c1',
          effectiveOn: FROM,
          seats: 10,
          endpoints: Number(cell(row, 'endpoints')),
        },
      ];

async function mspOf(row: Case): Promise<string> {
  const tenantId = await createMsp(server.database, { currency: cell(row, 'currency') });
  const token = server.token(TENANT_SCOPES, { tenantId });
  const kinds = {
    Clients: clients,
    Agreements: agreements(row),
    SeatCounts: seatCounts(row),
    Technicians: technicians(row),
    Tickets: tickets(row),
    TimeEntries: [
      ...timeEntries(cell(row, 'area'), cell(row, 'hours')),
      ...timeEntries('CENTRALIZED_SERVICES', cell(row, 'elsewhere')),
    ],
  };
  await sendRecords(server, token, Object.entries(kinds));
  const staffingTolerance = Number(cell(row, 'tolerance'));
  if (staffingTolerance > 0) {
    const input = { since: FROM, staffingTolerance };
    const { errors } = await server.query(token, operationText('update-settings'), { input });
    expect(errors).toBeUndefined();
  }
  return token;
}

interface Staffing {
  readonly byLeverage: { readonly fte: number } | null;
  readonly byLeverageReason: string | null;
  readonly byDemand: { readonly fte: number } | null;
  readonly byDemandReason: string | null;
  readonly action: string;
  readonly current: number;
  readonly disagreement: string | null;
  readonly explanation: string;
}

const PERIOD = { from: '2026-02', to: '2026-02' };
const ASKED = `{ byLeverage { fte } byLeverageReason byDemand { fte } byDemandReason action current disagreement explanation }`;
const BOTH_WAYS = `query ($area: DeliveryAreaKey!, $period: PeriodInput!) {
  deliveryArea(key: $area) { recommendedStaffing(period: $period) ${ASKED} }
  resourcePlan(period: $period) { areas { deliveryArea { key } staffing ${ASKED} } }
}`;

async function staffingOf(row: Case): Promise<Staffing> {
  const variables = { area: cell(row, 'area'), period: PERIOD };
  const { data, errors } = await server.query<{
    deliveryArea: { recommendedStaffing: Staffing };
    resourcePlan: { areas: { deliveryArea: { key: string }; staffing: Staffing }[] };
  }>(await mspOf(row), BOTH_WAYS, variables);
  expect(errors).toBeUndefined();
  const { recommendedStaffing } = data.deliveryArea;
  const planned = data.resourcePlan.areas.find(
    ({ deliveryArea }) => deliveryArea.key === variables.area,
  );
  expect(planned?.staffing).toEqual(recommendedStaffing);
  return recommendedStaffing;
}

const rounded = (fte: number | undefined): string | null =>
  fte === undefined ? null : String(Math.round(fte * 10_000) / 10_000);

test.each(readCases('staffing').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  async (_, row) => {
    const found = await staffingOf(row);
    expect(found.current).toBeCloseTo(Number(cell(row, 'people')), 10);
    expect({
      action: found.action,
      demanded: rounded(found.byDemand?.fte),
      carried: rounded(found.byLeverage?.fte),
      reason: found.byDemandReason ?? found.byLeverageReason,
      line: found.disagreement !== null,
    }).toEqual({
      action: cell(row, 'action'),
      demanded: cellOrNull(row, 'demanded'),
      carried: cellOrNull(row, 'carried'),
      reason: cellOrNull(row, 'reasons'),
      line: cell(row, 'line') === 'yes',
    });
    expect(found.explanation).toContain(found.disagreement ?? found.action);
  },
);
