import { openDoor, type Door } from './door';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

test('writers on the same keys, in opposite orders, lose nothing and deadlock never', async () => {
  const clients = Array.from({ length: 300 }, (_, at) => ({
    externalId: `c${at}`,
    name: `C${at}`,
  }));
  const results = await Promise.all([
    door.send('clients', clients),
    door.send('clients', clients.toReversed()),
    door.send('clients', clients, { source: 'rmm' }),
    door.send('clients', clients.toReversed(), { source: 'rmm' }),
  ]);
  const sum = (of: 'created' | 'unchanged') =>
    results.reduce((total, result) => total + result[of], 0);
  expect([sum('created'), sum('unchanged')]).toEqual([600, 600]);
  expect(await door.rows('SELECT count(*)::int AS n FROM source')).toEqual([{ n: 2 }]);
});

test('a reference that arrives at the same moment is not missed', async () => {
  const all = Array.from({ length: 20 }, (_, at) => at);
  await door.send('clients', [{ externalId: 'c', name: 'C' }]);
  await Promise.all(
    all.flatMap((at) => [
      door.send('time-entries', [
        {
          externalId: `e${at}`,
          ticketExternalId: `k${at}`,
          startedAt: '2026-04-01T10:00:00Z',
          minutes: 1,
        },
      ]),
      door.send('tickets', [
        { externalId: `k${at}`, clientExternalId: 'c', openedAt: '2026-04-01T10:00:00Z' },
      ]),
    ]),
  );
  expect(await door.rows('SELECT count(*)::int AS n FROM time_entry')).toEqual([{ n: 20 }]);
  expect(await door.rows('SELECT 1 FROM parked_record')).toEqual([]);
});
