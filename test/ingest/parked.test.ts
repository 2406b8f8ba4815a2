import { parkedRecords } from '../../src/ingest/parked-records';
import { openDoor, type Door } from './door';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const entry = {
  externalId: 'e',
  ticketExternalId: 'k',
  startedAt: '2026-04-01T10:00:00Z',
  minutes: 5,
};
const ticket = { externalId: 'k', clientExternalId: 'c', openedAt: '2026-04-01T09:00:00Z' };
const client = { externalId: 'c', name: 'C' };

test('a chain of unknown references waits, visible, and lands whole when its end arrives', async () => {
  expect(await door.send('time-entries', [entry])).toMatchObject({
    received: 1,
    parked: 1,
    rejected: 0,
    errors: [
      { index: 0, externalId: 'e', path: ['ticketExternalId'], code: 'PARKED_UNKNOWN_REFERENCE' },
    ],
  });
  expect(await door.send('tickets', [ticket])).toMatchObject({ parked: 1 });
  const parked = await door.database.read({ tenantId: door.tenantId, clientIds: null }, (scope) =>
    parkedRecords(scope, 10),
  );
  expect(
    parked.map((p) => [p.kind, p.source, p.identity, p.missingKind, p.missingExternalId]),
  ).toEqual([
    ['time-entries', 'psa', 'e', 'tickets', 'k'],
    ['tickets', 'psa', 'k', 'clients', 'c'],
  ]);
  expect(await door.rows('SELECT 1 FROM time_entry')).toEqual([]);

  await door.takeMarks();
  expect(await door.send('clients', [client])).toMatchObject({ created: 1, resolved: 2 });
  expect(await door.rows('SELECT 1 FROM parked_record')).toEqual([]);
  expect(await door.takeMarks()).toMatchObject({ months: ['c 2026-04', 'c all'], tickets: ['k'] });
});

test('what arrives from another source resolves nothing', async () => {
  await door.send('tickets', [ticket]);
  expect(await door.send('clients', [client], { source: 'rmm' })).toMatchObject({ resolved: 0 });
});

test('a newer version of a parked record takes its place, an older one does not', async () => {
  const version = (minutes: number, day: number) => ({
    ...entry,
    minutes,
    updatedAt: `2026-05-0${day}T00:00:00Z`,
  });
  await door.send('time-entries', [version(5, 5)]);
  await door.send('time-entries', [version(7, 7)]);
  expect(await door.send('time-entries', [version(6, 6)])).toMatchObject({ unchanged: 1 });
  await door.send('clients', [client]);
  await door.send('tickets', [ticket]);
  expect(await door.rows('SELECT worked_ms FROM time_entry')).toEqual([{ worked_ms: 7 * 60_000 }]);
});

test('a version that lands makes the parked one void', async () => {
  await door.send('time-entries', [entry]);
  await door.send('time-entries', [{ ...entry, ticketExternalId: null, minutes: 9 }]);
  await door.send('clients', [client]);
  expect(await door.send('tickets', [ticket])).toMatchObject({ resolved: 0 });
  expect(await door.rows('SELECT worked_ms FROM time_entry')).toEqual([{ worked_ms: 9 * 60_000 }]);
});

test('of two versions in one batch that must wait, the later lands', async () => {
  await door.send('time-entries', [entry, { ...entry, minutes: 8 }]);
  await door.send('clients', [client]);
  await door.send('tickets', [ticket]);
  expect(await door.rows('SELECT worked_ms FROM time_entry')).toEqual([{ worked_ms: 8 * 60_000 }]);
});

test('a record sent twice while it waits waits once', async () => {
  await door.send('time-entries', [entry]);
  await door.send('time-entries', [entry]);
  expect(await door.rows('SELECT 1 AS n FROM parked_record')).toEqual([{ n: 1 }]);
});

test.each([
  ['by its id alone', { externalId: 'e' }],
  ['told whole', entry],
])('a record that waits is taken back by its deletion, %s', async (_, said) => {
  await door.send('time-entries', [entry]);
  const result = await door.send('time-entries', [{ ...said, deleted: true }]);
  expect(result).toMatchObject({ unchanged: 1, withdrawn: 1, parked: 0, errors: [] });
  expect(await door.rows('SELECT 1 FROM parked_record')).toEqual([]);
  await door.send('clients', [client]);
  expect(await door.send('tickets', [ticket])).toMatchObject({ resolved: 0 });
  expect(await door.rows('SELECT 1 FROM time_entry')).toEqual([]);
});

test('a deletion that is older than what waits takes nothing back', async () => {
  await door.send('time-entries', [{ ...entry, updatedAt: '2026-05-07T00:00:00Z' }]);
  const older = { externalId: 'e', deleted: true, updatedAt: '2026-05-06T00:00:00Z' };
  expect(await door.send('time-entries', [older])).toMatchObject({ unchanged: 1, withdrawn: 0 });
  await door.send('clients', [client]);
  expect(await door.send('tickets', [ticket])).toMatchObject({ resolved: 1 });
});

test('sent and deleted in one batch, nothing waits', async () => {
  await door.send('time-entries', [entry, { externalId: 'e', deleted: true }]);
  expect(await door.rows('SELECT 1 FROM parked_record')).toEqual([]);
});

test.each([
  ['before its older version', [{ deleted: true }, {}]],
  ['after it', [{}, { deleted: true }]],
])(
  'a ticket deleted %s waits unseen, and time lands on it as in any other order',
  async (_, versions) => {
    for (const version of versions) {
      const day = 'deleted' in version ? 7 : 5;
      const stamp = `2026-05-0${day}T00:00:00Z`;
      await door.send('tickets', [{ ...ticket, ...version, updatedAt: stamp }]);
    }
    const seen = await door.database.read({ tenantId: door.tenantId, clientIds: null }, (scope) =>
      parkedRecords(scope, 10),
    );
    expect(seen).toEqual([]);
    await door.send('clients', [client]);
    await door.send('time-entries', [entry]);
    expect(await door.rows('SELECT external_id, deleted FROM ticket')).toEqual([
      { external_id: 'k', deleted: true },
    ]);
    expect(await door.rows('SELECT 1 AS n FROM time_entry')).toEqual([{ n: 1 }]);
  },
);

test('what was deleted by its id alone is told by an older version that is late, and stays deleted', async () => {
  await door.send('clients', [client]);
  const deletion = { externalId: 'k', deleted: true, updatedAt: '2026-05-07T00:00:00Z' };
  await door.send('tickets', [deletion]);
  await door.send('tickets', [{ ...ticket, updatedAt: '2026-05-05T00:00:00Z' }]);
  await door.send('time-entries', [entry]);
  expect(await door.rows('SELECT external_id, deleted FROM ticket')).toEqual([
    { external_id: 'k', deleted: true },
  ]);
  expect(await door.rows('SELECT 1 AS n FROM deleted_record')).toEqual([]);
  await door.send('tickets', [{ ...ticket, updatedAt: '2026-05-08T00:00:00Z' }]);
  expect(await door.rows('SELECT deleted FROM ticket')).toEqual([{ deleted: false }]);
});

test('what was plausible when it came is not lost when the earliest date moves while it waits', async () => {
  await door.send('time-entries', [{ ...entry, startedAt: '2020-04-01T10:00:00Z' }]);
  await door.rows(`UPDATE msp SET earliest_date = '2024-01-01'`);
  await door.send('clients', [client]);
  expect(await door.send('tickets', [ticket])).toMatchObject({ resolved: 1 });
  expect(await door.rows('SELECT 1 AS n FROM time_entry')).toEqual([{ n: 1 }]);
});
