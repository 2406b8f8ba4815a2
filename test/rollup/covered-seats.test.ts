import { bill, managed, openSmallServer, SmallMsp, type SmallServer } from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const APRIL = '2026-04';
const JUNE = '2026-06';
const QUARTER = [APRIL, JUNE] as const;

const seated = (externalId: string, seats: number) => ({
  externalId: `seats ${externalId}`,
  clientExternalId: externalId,
  effectiveOn: '2025-01-01',
  seats,
});

/** A client of 20 seats at 2 000 a month, and the agreement of each of these begins later or never. */
async function openMsp(): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on, '2026-07-15T12:00:00Z');
  await managed(msp, 'A', 20);
  await bill(msp, 'A', '2000');
  await msp.send(
    'clients',
    ['HOURLY', 'LATE', 'INVOICED', 'EMPTY', 'UNKNOWN'].map((externalId) => ({
      externalId,
      name: externalId,
      onboardedOn: '2025-01-01',
    })),
  );
  await msp.send('seat-counts', [
    seated('HOURLY', 80),
    seated('LATE', 30),
    seated('INVOICED', 10),
    seated('EMPTY', 0),
  ]);
  await msp.send('agreements', [
    {
      externalId: 'late',
      clientExternalId: 'LATE',
      name: 'Managed',
      type: 'MANAGED',
      startsOn: '2026-06-16',
      amounts: [{ effectiveOn: '2026-06-16', amount: '3000', cycle: 'MONTHLY' }],
    },
  ]);
  await msp.send('revenue', [
    {
      externalId: 'may',
      clientExternalId: 'INVOICED',
      postedOn: '2026-05-03',
      kind: 'RECURRING_SERVICE',
      amount: '900',
    },
  ]);
  return msp.count();
}

test('a seat price takes the seats under an agreement, of the clients that have one in the period', async () => {
  const msp = await openMsp();
  const aisp = async (client: string, from: string, to = from) =>
    msp.value('AISP', from, to, { clients: [await msp.clientId(client)] });
  const none = { value: null, reason: 'NO_AGREEMENT', numerator: 0, denominator: 0 };
  expect(await aisp('HOURLY', JUNE)).toMatchObject(none);
  expect(await aisp('LATE', '2026-05')).toMatchObject(none);
  // Half of June: 1 500 for 15 of its 30 seat-months.
  expect(await aisp('LATE', JUNE)).toMatchObject({ value: 100, numerator: 1500, denominator: 15 });
  expect(await aisp('LATE', ...QUARTER)).toMatchObject({ value: 100, denominator: 15 });
  // Billed by invoice: the month with one is covered, the others have no agreement.
  expect(await aisp('INVOICED', '2026-05')).toMatchObject({ value: 90, denominator: 10 });
  expect(await aisp('INVOICED', JUNE)).toMatchObject(none);
  expect(await aisp('INVOICED', ...QUARTER)).toMatchObject({ value: 90, denominator: 10 });
  expect(await aisp('EMPTY', JUNE)).toMatchObject({ reason: 'ZERO_SEATS' });
  expect(await aisp('UNKNOWN', JUNE)).toMatchObject({ reason: 'NO_SEAT_COUNT' });
  expect(await msp.value('AISP', ...QUARTER)).toMatchObject({
    numerator: 6000 + 1500 + 900,
    denominator: 60 + 15 + 10,
  });
  // By month and by quarter at once: a month of its own has its own clients.
  const months = await msp.series('AISP', { from: APRIL, to: JUNE });
  expect(months.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [2000, 20],
    [2900, 30],
    [3500, 35],
  ]);
});

test('the gap and the budget take the cost of the same clients, in all their months', async () => {
  const msp = await openMsp();
  await msp.send('tool-costs', [
    {
      externalId: 'desk',
      name: 'Desk',
      deliveryArea: 'SUPPORT',
      effectiveOn: '2025-01-01',
      monthlyCost: '1400',
      basis: 'SEATS',
    },
  ]);
  await msp.send('technicians', [
    { externalId: 'T', name: 'T', costs: [{ effectiveOn: '2025-01-01', monthlyCost: '1' }] },
  ]);
  await msp.count();
  // 10 a seat of everybody; in May A and INVOICED are covered, with 2 900 for 30 seats.
  const may = await msp.value('PRICE_GAP', '2026-05');
  expect(may.value).toBeCloseTo(2900 / 30 - 10 / 0.3, 9);
  const budget = await msp.value('PROACTIVE_BUDGET_PER_SEAT', '2026-05');
  expect(budget.value).toBeCloseTo((2900 / 30) * 0.3 - 10, 9);
  const hourly = { clients: [await msp.clientId('HOURLY')] };
  for (const key of ['PRICE_GAP', 'PROACTIVE_BUDGET_PER_SEAT'] as const)
    expect(await msp.value(key, ...QUARTER, hourly)).toMatchObject({ reason: 'NO_AGREEMENT' });
  // Its cost and its seats stay in what is over all seats.
  expect(await msp.value('SUPPORT_COST_PER_SEAT', '2026-05')).toMatchObject({ denominator: 140 });
});

test('the evidence of a seat price adds up to both sides, and names no client without an agreement', async () => {
  const msp = await openMsp();
  interface Answer {
    msp: { metric: { numerator: number; denominator: number; evidence: Evidence } };
  }
  interface Source {
    readonly name?: string;
    readonly client?: { readonly name: string };
  }
  interface Evidence {
    nodes: readonly { numerator: number; denominator: number; source: Source }[];
  }
  const { msp: answer } = await msp.ask<Answer>(`{ msp {
    metric(key: AISP, period: { from: "${APRIL}", to: "${JUNE}" }) { numerator denominator
      evidence(first: 100) { nodes { numerator denominator
        source { ... on Client { name } ... on Agreement { client { name } } } } } } } }`);
  const { evidence, numerator, denominator } = answer.metric;
  const total = (side: 'numerator' | 'denominator'): number =>
    evidence.nodes.reduce((sum, row) => sum + row[side], 0);
  expect([total('numerator'), total('denominator')]).toEqual([numerator, denominator]);
  const names = new Set(evidence.nodes.map(({ source }) => source.client?.name ?? source.name));
  expect([...names].sort()).toEqual(['A', 'INVOICED', 'LATE']);
});
