import fc from 'fast-check';
import { backlogOf } from '../../src/numbers/backlog/backlog';
import { readBacklog } from '../../src/rollup/serve/read-backlog';
import { readMeasures } from '../../src/rollup/serve/read-measures';
import { readTenantFacts } from '../../src/rollup/serve/tenant-facts';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { MONTHS } from './calendar';
import { deliver, tidily } from './deliver';
import { someMsp, tried } from './random-msp';

jest.setTimeout(120_000);

let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await cloneDatabase();
});
afterAll(() => fresh.drop());

const ENDS = ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31'];

interface Told {
  readonly backlog: readonly number[];
  readonly identity: readonly number[];
  readonly parts: readonly number[];
}

/** The backlog at each month's end; the same by opened less closed; and the sum of its age bands. */
const tell = (tenantId: number, clientIds: readonly number[] | null): Promise<Told> =>
  fresh.database.read({ tenantId, clientIds }, async (scope) => {
    const { zone } = await readTenantFacts(scope);
    const [all] = await readMeasures(scope, {
      measures: ['ticketsOpened', 'ticketsClosed'],
      months: { from: '2000-01', to: MONTHS.to },
      filter: clientIds ? { clients: clientIds } : {},
    });
    const net = (on: string): bigint =>
      (all?.rows ?? [])
        .filter(({ month }) => month <= on.slice(0, 7))
        .reduce((sum, { sums }) => sum + sums['ticketsOpened']! - sums['ticketsClosed']!, 0n);
    const backlogs = [];
    for (const on of ENDS) {
      const { end, tickets } = await readBacklog(scope, on);
      backlogs.push(backlogOf(tickets, on, end, zone));
    }
    return {
      backlog: backlogs.map(({ open }) => open),
      identity: ENDS.map((on) => Number(net(on))),
      parts: backlogs.map(({ ages }) => ages.reduce((sum, { tickets }) => sum + tickets, 0)),
    };
  });

const clientIdsOf = (tenantId: number): Promise<number[]> =>
  fresh.database.read({ tenantId, clientIds: null }, async (scope) => {
    const rows = await scope.query<{ id: number }>('SELECT id FROM client WHERE tenant_id = $1', [
      tenantId,
    ]);
    return rows.map(({ id }) => id);
  });

test('the backlog of a day is all that was opened less all that was closed until then; clients’ sum to the MSP’s', () =>
  fc.assert(
    fc.asyncProperty(someMsp, async (sendings) => {
      const tenantId = await createMsp(fresh.database);
      await deliver(fresh.database, tenantId, tidily(sendings));
      const whole = await tell(tenantId, null);
      expect(whole.backlog).toEqual(whole.identity);
      expect(whole.parts).toEqual(whole.backlog);
      const sums = ENDS.map(() => 0);
      for (const id of await clientIdsOf(tenantId)) {
        const own = await tell(tenantId, [id]);
        expect(own.backlog).toEqual(own.identity);
        own.backlog.forEach((open, i) => (sums[i]! += open));
      }
      expect(sums).toEqual(whole.backlog);
    }),
    tried(5),
  ));
