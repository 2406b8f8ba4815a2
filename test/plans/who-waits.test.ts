import { Client } from 'pg';
import { waitingTenants } from '../../src/rollup/marks/waiting-tenants';
import { createMsp, type TestDatabase } from '../fixture/database';
import { TEST_CLOCK } from '../fixture/server';
import { markTables, putMarks } from '../fixture/stale-marks';
import { cloneAlone } from './crowded';
import { explainAll, hearPlans } from './explain-all';
import { visitedBy, type Explained } from './visited';

const MARKS = 5000;
const OTHERS = 50;

async function heard(work: () => Promise<unknown>): Promise<Explained[]> {
  const plans: Explained[] = [];
  const stop = hearPlans((explained) => plans.push(explained));
  await work().finally(stop);
  return plans;
}

const msps = async (on: TestDatabase, many: number): Promise<void> => {
  for (let n = 0; n < many; n += 1) await createMsp(on.database);
};

test.each([
  ['never analyzed', null],
  ['analyzed', 'ANALYZE'],
])(
  'who waits is asked once for all MSPs, whoever has many marks, where all was %s',
  async (_, analyze) => {
    const on = await cloneAlone();
    const sql = new Client({ connectionString: on.superuserUrl });
    await sql.connect();
    try {
      await explainAll(on.superuserUrl);
      const busy = await createMsp(on.database);
      const tables = await markTables(sql);
      for (const table of tables) await putMarks(sql, table, busy, MARKS);
      if (analyze) await sql.query(analyze);
      const ask = () => waitingTenants(on.database, TEST_CLOCK.now());
      expect(await ask()).toEqual([expect.objectContaining({ tenantId: busy, isMarked: true })]);
      const of = await heard(ask);
      await msps(on, OTHERS);
      const ofMore = await heard(ask);
      expect(ofMore).toHaveLength(of.length);
      const probes = 2 * (tables.length + 2);
      expect(visitedBy(ofMore.at(-1)!.Plan).visited).toBeLessThan((OTHERS + 1) * probes);
    } finally {
      await sql.end();
      await on.drop();
    }
  },
);
