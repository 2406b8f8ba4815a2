import { demoRecords } from '../../src/demo/demo-records';
import type { TestDatabase } from '../fixture/database';
import { cloneSample, SAMPLE_CLOCK, SAMPLE_TENANT, SAMPLE_TODAY } from '../fixture/sample-msp';
import { importDemo } from './import-demo';
import { rowsOf } from './simple-arithmetic';

let loaded: TestDatabase;
beforeAll(async () => {
  loaded = await cloneSample();
}, 180_000);
afterAll(() => loaded?.drop());

test('the import took every row of the sample MSP, and finds nothing new when it comes again', async () => {
  const demo = demoRecords({ seed: 1, today: SAMPLE_TODAY });
  const again = await importDemo(loaded.database, SAMPLE_CLOCK, SAMPLE_TENANT, demo);
  for (const [kind, { unchanged, rejected, parked, errors }] of again) {
    const told = { kind, unchanged, rejected, parked, errors: errors.slice(0, 3) };
    const expected = { unchanged: rowsOf(demo, kind).length, rejected: 0, parked: 0, errors: [] };
    expect(told).toEqual({ kind, ...expected });
  }
}, 180_000);
