import fc from 'fast-check';
import { openDoor, rawTables, type Door, type SentFile } from './door';
import { SAMPLE } from './sample';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

test('the same records sent twice change nothing and leave no mark', async () => {
  await door.sendAll(SAMPLE);
  const before = await rawTables(door);
  await door.takeMarks();
  for (const [kind, records] of SAMPLE) {
    const result = await door.send(kind, records, { at: '2026-06-20T00:00:00Z' });
    expect([kind, result]).toEqual([
      kind,
      expect.objectContaining({ unchanged: records.length, created: 0, updated: 0, errors: [] }),
    ]);
  }
  expect(await rawTables(door)).toEqual(before);
  expect(await door.takeMarks()).toEqual({ months: [], tickets: [], staff: false });
});

const single = (files: readonly SentFile[]): SentFile[] =>
  files.flatMap(([kind, records]) => records.map((record): SentFile => [kind, [record]]));

test('any order of records ends in the same rows, with nothing left parked', async () => {
  await door.sendAll(SAMPLE);
  const expected = await rawTables(door);
  expect(expected['parked_record']).toEqual([]);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(single(SAMPLE), { minLength: single(SAMPLE).length }),
      async (order) => {
        const other = await openDoor();
        try {
          await other.sendAll(order);
          expect(await rawTables(other)).toEqual(expected);
        } finally {
          await other.close();
        }
      },
    ),
    { numRuns: 6, seed: 20260615 },
  );
}, 60_000);

test('records of one key in a batch do what they would do one after the other', async () => {
  const versions = [
    { externalId: 'acme', name: 'First' },
    { externalId: 'acme', name: 'Second' },
    { externalId: 'acme', name: 'Second' },
    { externalId: 'acme', name: 'Third' },
  ];
  expect(await door.send('clients', versions)).toMatchObject({
    created: 1,
    updated: 2,
    unchanged: 1,
  });
  expect(await door.rows('SELECT name FROM client')).toEqual([{ name: 'Third' }]);
});

test('an older record changes nothing, whatever is in it', async () => {
  const at = (day: number, name: string) => ({
    externalId: 'acme',
    name,
    updatedAt: `2026-05-0${day}T00:00:00Z`,
  });
  await door.send('clients', [at(5, 'New')]);
  expect(await door.send('clients', [at(4, 'Old')])).toMatchObject({ unchanged: 1, updated: 0 });
  // The same content, told later: nothing to count again, but what lies between is old now.
  expect(await door.send('clients', [at(8, 'New')])).toMatchObject({ unchanged: 1 });
  expect(await door.send('clients', [at(7, 'Between')])).toMatchObject({ unchanged: 1 });
  expect(await door.send('clients', [at(9, 'Newest')])).toMatchObject({ updated: 1 });
  expect(await door.rows('SELECT name FROM client')).toEqual([{ name: 'Newest' }]);
});

test('the same id from another source is another record', async () => {
  const record = { externalId: 'acme', name: 'Acme' };
  await door.send('clients', [record]);
  expect(await door.send('clients', [record], { source: 'rmm' })).toMatchObject({ created: 1 });
});

test('an absent nested list leaves what is there, an empty one clears it', async () => {
  await door.sendAll(SAMPLE);
  const agreement = {
    externalId: 'a1',
    clientExternalId: 'acme',
    name: 'All in',
    type: 'MANAGED',
    startsOn: '2025-01-01',
    covers: 'SUPPORT|VCIO',
  };
  const count = () => door.rows('SELECT count(*)::int AS n FROM agreement_amount');
  expect(await door.send('agreements', [agreement])).toMatchObject({ unchanged: 1 });
  expect(await count()).toEqual([{ n: 2 }]);
  expect(await door.send('agreements', [{ ...agreement, amounts: [] }])).toMatchObject({
    updated: 1,
  });
  expect(await count()).toEqual([{ n: 1 }]);
});

test('a new tier keeps the one before; without a date it begins on the day received', async () => {
  const send = (extra: object, at: string) =>
    door.send('technicians', [{ externalId: 't', name: 'T', ...extra }], { at });
  await send({ tier: 1, tierSince: '2026-01-01' }, '2026-06-01T12:00:00Z');
  await send({ tier: 2 }, '2026-06-10T12:00:00Z');
  expect(await send({ tier: 2 }, '2026-06-12T12:00:00Z')).toMatchObject({ unchanged: 1 });
  expect(await door.rows('SELECT since::text, tier FROM technician_tier ORDER BY since')).toEqual([
    { since: '2026-01-01', tier: 1 },
    { since: '2026-06-10', tier: 2 },
  ]);
});

test('the first record says what somebody’s FTE always was; later ones tell of a change', async () => {
  const send = (extra: object, at: string) =>
    door.send('technicians', [{ externalId: 't', name: 'T', ...extra }], { at });
  const steps = () => door.rows('SELECT since::text, fte::text FROM technician_fte ORDER BY since');
  const always = { since: '0001-01-01', fte: '0.5000' };
  await send({ fte: 0.5 }, '2026-06-01T12:00:00Z');
  expect(await steps()).toEqual([always]);
  expect(await send({ fte: 0.5 }, '2026-06-02T12:00:00Z')).toMatchObject({ unchanged: 1 });
  await send({ fte: 0.8, fteSince: '2026-03-01' }, '2026-06-03T12:00:00Z');
  const dated = { since: '2026-03-01', fte: '0.8000' };
  expect(await steps()).toEqual([always, dated]);
  await send({ fte: 0.6 }, '2026-06-10T12:00:00Z');
  const changed = { since: '2026-06-10', fte: '0.6000' };
  expect(await steps()).toEqual([always, dated, changed]);
  await send({}, '2026-06-20T12:00:00Z');
  const full = { since: '2026-06-20', fte: '1.0000' };
  expect(await steps()).toEqual([always, dated, changed, full]);
});

test('somebody known as full-time is part-time from the day on that it is told', async () => {
  const send = (extra: object, at: string) =>
    door.send('technicians', [{ externalId: 't', name: 'T', ...extra }], { at });
  await send({}, '2026-06-01T12:00:00Z');
  await send({ fte: 0.5 }, '2026-06-10T12:00:00Z');
  expect(await door.rows('SELECT since::text, fte::text FROM technician_fte')).toEqual([
    { since: '2026-06-10', fte: '0.5000' },
  ]);
});

test('a deleted record stays as a tombstone and can be restored', async () => {
  await door.sendAll(SAMPLE);
  const entry = {
    externalId: 'e2',
    clientExternalId: 'acme',
    startedAt: '2026-04-20T15:00:00Z',
    minutes: 12.5,
    agreementExternalId: 'a1',
  };
  await door.takeMarks();
  await door.send('time-entries', [{ ...entry, deleted: true }]);
  expect(await door.takeMarks()).toMatchObject({ months: ['acme 2026-04'] });
  expect(await door.send('time-entries', [entry])).toMatchObject({ updated: 1 });
});
