import { Client } from 'pg';
import { appendEvents, EVENTS_CHANNEL } from '../../src/events/append-events';
import type { NewEvent } from '../../src/events/event-data';
import { cloneDatabase, createMsp, type TestDatabase } from '../fixture/database';
import { until } from '../fixture/until';

let fresh: TestDatabase;
let msp: number;
beforeAll(async () => (fresh = await cloneDatabase({ poolSize: 32 })));
afterAll(() => fresh?.drop());
beforeEach(async () => (msp = await createMsp(fresh.database)));

const AT = new Date('2026-03-31T18:00:00Z');
const changed = (clientId: number | null, at = AT): NewEvent => ({
  ...{ kind: 'MEASURES_CHANGED', at, subject: null, clientId },
  data: { months: [], count: 1 },
});
const append = (...events: NewEvent[]): Promise<void> =>
  fresh.database.write(msp, (scope) => appendEvents(scope, events));

interface Kept {
  readonly number: string;
  readonly at: Date;
  readonly client_id: number | null;
}
const kept = (clientIds: readonly number[] | null = null): Promise<Kept[]> =>
  fresh.database.read({ tenantId: msp, clientIds }, (scope) =>
    scope.query<Kept>(
      `SELECT number, at, client_id FROM event WHERE tenant_id = $1 ORDER BY number`,
      [msp],
    ),
  );
const numbers = async (clientIds: readonly number[] | null = null) =>
  (await kept(clientIds)).map(({ number }) => Number(number));

test('who writes at once, and what is taken back, leaves no gap', async () => {
  const both = Array.from({ length: 12 }, (_, i) =>
    i % 4 === 3
      ? fresh.database.write(msp, async (scope) => {
          await appendEvents(scope, [changed(1)]);
          throw new Error('taken back');
        })
      : append(changed(1), changed(2)),
  );
  await Promise.allSettled(both);
  expect(await numbers()).toEqual(Array.from({ length: 18 }, (_, i) => i + 1));
});

test('nobody sees a number before all below it can be seen', async () => {
  let commit = (): void => undefined;
  const held = new Promise<void>((resolve) => (commit = resolve));
  let first: Promise<void> = Promise.resolve();
  await new Promise<void>((appended) => {
    first = fresh.database.write(msp, async (scope) => {
      await appendEvents(scope, [changed(1)]);
      appended();
      await held;
    });
  });
  const second = append(changed(2));
  expect(await numbers()).toEqual([]);
  commit();
  await Promise.all([first, second]);
  expect((await kept()).map((each) => each.client_id)).toEqual([1, 2]);
});

test('a clock that lags behind does not put an event before the last', async () => {
  const earlier = new Date('2026-03-31T17:00:00Z');
  await append(changed(1));
  await append(changed(1, earlier));
  expect((await kept()).map(({ at }) => at)).toEqual([AT, AT]);
});

test('a token limited to clients sees their events alone', async () => {
  await append(changed(1), changed(null), changed(2));
  expect(await numbers([2])).toEqual([3]);
});

test.each([`UPDATE event SET at = now()`, `DELETE FROM event`])(
  'the application cannot run %s',
  async (sql) => {
    await append(changed(1));
    await expect(fresh.database.write(msp, (scope) => scope.query(sql))).rejects.toThrow(
      /permission denied/,
    );
  },
);

test('who listens hears of an MSP’s events when they can be seen', async () => {
  const listener = new Client({ connectionString: fresh.url });
  await listener.connect();
  const heard: (string | undefined)[] = [];
  listener.on('notification', ({ payload }) => heard.push(payload));
  await listener.query(`LISTEN ${EVENTS_CHANNEL}`);
  await append(changed(1), changed(2));
  await until(() => heard.length > 0);
  expect(heard).toEqual([String(msp)]);
  await listener.end();
});
