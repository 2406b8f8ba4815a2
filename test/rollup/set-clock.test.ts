import { staleWork } from '../../src/rollup/marks/stale-tables';
import { managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const NOTHING = { TICKET: 0, MONTH: 0, STAFF: 0, COST: 0, BAND: 0 };

const waiting = (msp: SmallMsp) =>
  on.database.read({ tenantId: msp.id, clientIds: null }, staleWork);

/** With their months more than one batch, so that a batch ends in the middle of a client. */
const MANY_CLIENTS = 40;

/** Something of every kind that has a first date. */
async function openMsp(): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on, '2026-06-15T16:00:00Z');
  await managed(msp, 'A', 30);
  const clients = Array.from({ length: MANY_CLIENTS }, (_, i) => ({
    externalId: `C${i}`,
    name: `C${i}`,
    onboardedOn: '2025-01-01',
  }));
  await msp.send('clients', [{ externalId: 'B', name: 'B' }, ...clients]);
  await msp.send('technicians', [
    {
      externalId: 't',
      name: 'T',
      allocations: [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }],
      costs: [{ effectiveOn: '2025-01-01', monthlyCost: '4800' }],
    },
  ]);
  await msp.send('tickets', [
    { externalId: 'T', clientExternalId: 'A', openedAt: '2026-05-01T15:00:00Z' },
  ]);
  await msp.send('time-entries', [
    worked('A', '2026-05-04T16:00:00Z', 1, { technicianExternalId: 't' }),
    worked('B', '2026-05-04T16:00:00Z', 2),
  ]);
  const bill = { amount: '300', kind: 'RECURRING_SERVICE', postedOn: '2026-05-20' };
  await msp.send('revenue', [{ ...bill, externalId: 'r', clientExternalId: 'B' }]);
  return msp;
}

test.each([
  ['before the first record', '2024-06-15T16:00:00Z'],
  ['long before it', '1999-12-31T16:00:00Z'],
  ['into the middle of the records', '2026-05-02T16:00:00Z'],
  ['years ahead', '2031-01-15T16:00:00Z'],
])('counting ends with the clock set %s, and again with it set right', async (_, now) => {
  const msp = await openMsp();
  await msp.count();
  const before = await msp.table({
    metrics: ['RHEM', 'LOGGED_HOURS', 'SEAT_MONTHS', 'MRR', 'TICKETS_OPENED', 'LABOUR_COST'],
    period: { from: '2026-04', to: '2026-06' },
    groupBy: ['CLIENT', 'MONTH'],
  });
  const wrong = msp.at(now);
  await wrong.count();
  expect(await waiting(wrong)).toEqual(NOTHING);
  await wrong.send('clients', [{ externalId: 'N', name: 'N' }]);
  await wrong.count();
  expect(await waiting(wrong)).toEqual(NOTHING);
  await msp.count();
  expect(await waiting(msp)).toEqual(NOTHING);
  const after = await msp.table({
    metrics: ['RHEM', 'LOGGED_HOURS', 'SEAT_MONTHS', 'MRR', 'TICKETS_OPENED', 'LABOUR_COST'],
    period: { from: '2026-04', to: '2026-06' },
    groupBy: ['CLIENT', 'MONTH'],
  });
  expect(after).toEqual(before);
});

test('an MSP first counted by a clock before its first record is counted once', async () => {
  const wrong = (await openMsp()).at('2024-06-15T16:00:00Z');
  await wrong.count();
  expect(await waiting(wrong)).toEqual(NOTHING);
});
