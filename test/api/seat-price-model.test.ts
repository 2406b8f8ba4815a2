import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { readCases } from '../cases/read-cases';
import { differencesFrom, givenBy } from '../cases/seat-price-given';
import { operationText } from './operations';

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await openTestServer();
  const tenantId = await createMsp(server.database, { name: 'Modeller' });
  token = server.token([], { tenantId });
}, 60_000);
afterAll(() => server?.close());

const ask = (input: object, by = token) =>
  server.query<{ seatPriceModel: Record<string, unknown> }>(by, operationText('seat-price-model'), {
    input,
  });

const FRAMEWORK = {
  seats: 320,
  aisp: '150',
  areaCostPerSeat: [
    { deliveryArea: 'CENTRALIZED_SERVICES', costPerSeat: '20' },
    { deliveryArea: 'TECHNOLOGY_ALIGNMENT', costPerSeat: '11' },
    { deliveryArea: 'VCIO', costPerSeat: '6' },
  ],
  people: [{ deliveryArea: 'SUPPORT', people: 1, monthlyCostPerPerson: '4800' }],
  ticketsPerSeat: 0.5,
  minutesPerTicket: 30,
};

test('the published figures of the framework, and the RHEM that 70 % needs at 150', async () => {
  const { data } = await ask({ ...FRAMEWORK, solveFor: 'RHEM' });
  expect(data.seatPriceModel).toMatchObject({
    aisp: '150.00',
    costPerSeat: '52.00',
    requiredSeatPrice: '173.33',
    wholeDollarSeatPrice: 174,
    grossMarginPercent: 65.33,
    rhem: 0.25,
    seatsPerSupportTechnician: 320,
    ticketsPerSupportTechnician: 160,
    ticketsPerSupportTechnicianPerDay: 8,
    supportCostPerSeat: '15.00',
    proactiveBudgetPerSeat: '37.00',
    solved: 0.2,
  });
  expect(data.seatPriceModel['sensitivities']).toContainEqual({
    input: 'people.SUPPORT',
    change: 1,
    marginPointsChange: -0.1,
  });
});

test.each(
  readCases('seat-price-model').map((row) => [`${row['case']}: ${row['why']}`, row] as const),
)('the API answers as published: %s', async (_, row) => {
  const { data, errors } = await ask(givenBy(row));
  expect(errors).toBeUndefined();
  expect(differencesFrom(row, data.seatPriceModel)).toEqual([]);
});

test('no scope is needed, and of the records nothing but the currency of the MSP', async () => {
  const statements: string[] = [];
  server.database.onStatement = (sql) => statements.push(sql);
  const limited = server.token(TENANT_SCOPES, { tenantId: 1, clientIds: [] });
  expect((await ask(FRAMEWORK, limited)).errors).toBeUndefined();
  expect(statements).toEqual([expect.stringMatching(/FROM msp\b/)]);
});

test('negative seats are refused by what was given and where', async () => {
  const { errors } = await ask({ ...FRAMEWORK, seats: -5 });
  expect(errors?.[0]?.message).toContain('The number of seats is -5; it cannot be negative.');
});

test.each([
  [{ seats: -1 }, 'BAD_SEAT_PRICE_INPUT', 'seats'],
  [{ targetMarginPercent: 100 }, 'BAD_SEAT_PRICE_INPUT', 'targetMarginPercent'],
  [{ areaCostPerSeat: null, people: null }, 'NO_COSTS', 'areaCostPerSeat'],
  [{ aisp: '20', solveFor: 'RHEM' }, 'UNSOLVABLE', 'aisp'],
])('%j is refused as %s', async (change, code, input) => {
  const answer = await ask({ ...FRAMEWORK, ...change });
  expect(answer.status).toBe(400);
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]?.extensions).toEqual({ code, input });
  expect(answer.errors?.[0]?.message).toMatch(/\S \S+ .*\.$/);
});
