import { fixedClock } from '../../src/clock';
import { DEMO_MSP, demoRecords } from '../../src/demo/demo-records';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { importDemo } from './import-demo';
import { rowsOf } from './simple-arithmetic';

const clock = fixedClock('2026-05-20T15:00:00Z');
let loaded: TestDatabase;

beforeAll(async () => {
  loaded = await cloneDatabase();
});
afterAll(() => loaded.drop());

test('the import takes every row of the sample MSP, and finds nothing new when it comes again', async () => {
  const demo = demoRecords({ seed: 1, today: '2026-05-20' });
  const tenantId = await createMsp(loaded.database, DEMO_MSP);
  for (const [kind, result] of await importDemo(loaded.database, clock, tenantId, demo)) {
    const { created, rejected, parked, errors } = result;
    expect({ kind, created, rejected, parked, errors: errors.slice(0, 3) }).toEqual({
      kind,
      created: rowsOf(demo, kind).length,
      rejected: 0,
      parked: 0,
      errors: [],
    });
  }
  const small = new Map(
    [...demo].filter(([kind]) => kind !== 'tickets' && kind !== 'time-entries'),
  );
  for (const [kind, result] of await importDemo(loaded.database, clock, tenantId, small)) {
    expect({ kind, unchanged: result.unchanged }).toEqual({ kind, unchanged: result.received });
  }
}, 60_000);
