import { isMetricKey } from '../../src/numbers/metrics/catalogue';
import type { CostMode } from '../../src/numbers/policy/policy';
import { saveSettings } from '../../src/rollup/choices/save-settings';
import { cell, cellOrNull, items, readCases, words, type Case } from '../cases/read-cases';
import { bill, managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

const SINCE = '2025-01-01';
let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

/** `0.5 since 2026-05-17`; without a date from the start. */
function toFte(row: Case) {
  const [fte, , fteSince] = words(cellOrNull(row, 'fte') ?? '1');
  return { fte, fteSince };
}

function toTechnician(row: Case) {
  const [kind, amount] = words(cell(row, 'cost'));
  return {
    externalId: 'T',
    name: 'T',
    ...toFte(row),
    employedFrom: SINCE,
    allocations: items(row, 'shares')
      .map(words)
      .map(([deliveryArea, share]) => ({ effectiveOn: SINCE, deliveryArea, share })),
    costs: [{ effectiveOn: SINCE, [kind === 'hourly' ? 'hourlyCost' : 'monthlyCost']: amount }],
  };
}

/** May 2026 has 21 working days. One client of 10 seats pays 2 000; the technician works 42 hours for it. */
async function openMsp(row: Case): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on);
  const change = {
    since: SINCE,
    given: { costMode: cell(row, 'mode') as CostMode },
    at: msp.clock.now(),
  };
  await on.database.write(msp.id, (scope) => saveSettings(scope, { ...change, by: 'test' }));
  await managed(msp, 'A', 10);
  await bill(msp, 'A', '2000');
  await msp.send('technicians', [toTechnician(row)]);
  const day = (hours: number) =>
    worked('A', '2026-05-11T05:00:00Z', hours, { technicianExternalId: 'T' });
  await msp.send('time-entries', [day(20), day(22)]);
  return msp.count();
}

test.each(
  readCases('part-time').map(
    (row) => [`${row['case']}, ${row['metric']}: ${row['why']}`, row] as const,
  ),
)('%s', async (_, row) => {
  const msp = await openMsp(row);
  const key = cell(row, 'metric');
  if (!isMetricKey(key)) throw new RangeError(`There is no metric "${key}".`);
  const { value } = await msp.value(key, '2026-05');
  expect(value).toBeCloseTo(Number(cell(row, 'value')), 8);
});

test('a technician says the FTE of today', async () => {
  const msp = await SmallMsp.open(on);
  await msp.send('technicians', [
    { externalId: 'a', name: 'a' },
    { externalId: 'b', name: 'b', fte: 0.5, fteSince: '2026-06-30' },
    { externalId: 'c', name: 'c', fte: 0.5, fteSince: '2026-07-01' },
  ]);
  expect(await msp.ask('{ technicians { nodes { name fte } } }')).toEqual({
    technicians: {
      nodes: [
        { name: 'a', fte: 1 },
        { name: 'b', fte: 0.5 },
        { name: 'c', fte: 1 },
      ],
    },
  });
});
