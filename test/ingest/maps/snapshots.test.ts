import { readMap } from '../../../src/ingest/maps/read-map';
import { openDoor, type Door } from '../door';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const mapOf = (snapshot: unknown) =>
  readMap('ours', {
    ...{
      name: 'ours',
      records: [{ kind: 'clients', snapshot, fields: { externalId: 'Id', name: 'Name' } }],
    },
  });

const file = (...ids: readonly unknown[]): string =>
  ['Id,Name', ...ids.map((id) => `${String(id)},Client`)].join('\n');
const TEN = Array.from({ length: 10 }, (_, at) => at);

const left = async (): Promise<number> =>
  (await door.rows('SELECT 1 FROM client WHERE NOT deleted')).length;

test('what is absent from a file that holds all there is gets deleted, of this source alone', async () => {
  await door.send('clients', [{ externalId: '99', name: 'Of another' }], { source: 'books' });
  await door.load(null, file(...TEN), { map: mapOf(true) });
  const result = await door.load(null, file(...TEN.slice(1)), { map: mapOf(true) });
  expect(result).toMatchObject({ received: 10, unchanged: 9, updated: 1 });
  expect(await door.rows('SELECT external_id FROM client WHERE deleted')).toEqual([
    { external_id: '0' },
  ]);
  await door.load(null, file(...TEN), { map: mapOf(true) });
  expect(await left()).toBe(11);
});

test('a file that lacks much is refused, and deletes nothing until the map allows it', async () => {
  await door.load(null, file(...TEN), { map: mapOf(true) });
  await expect(door.load(null, file(1, 2), { map: mapOf(true) })).rejects.toMatchObject({
    code: 'TOO_MANY_ABSENT',
    details: { absent: 8, known: 10 },
  });
  expect(await left()).toBe(10);
  await door.load(null, file(1, 2), { map: mapOf({ mostPercent: 100 }) });
  expect(await left()).toBe(2);
});

test('a row without an id may be any record, so nothing is deleted', async () => {
  await door.load(null, file(...TEN), { map: mapOf(true) });
  const text = `${file(...TEN.slice(1))}\n,Nameless`;
  await expect(door.load(null, text, { map: mapOf(true) })).rejects.toMatchObject({
    code: 'INCOMPLETE_SNAPSHOT',
  });
  expect(await left()).toBe(10);
});

test('a file that does not say that it is whole deletes nothing', async () => {
  await door.load(null, file(...TEN), { map: mapOf(false) });
  await door.load(null, file(1), { map: mapOf(false) });
  expect(await left()).toBe(10);
});

test('a dry run says what would land, and stores nothing', async () => {
  await door.load(null, file(1, 2), { map: mapOf(true) });
  await door.takeMarks();
  const dry = await door.load(null, file(1, 2, 3, ''), { map: mapOf(false), dryRun: true });
  expect(dry).toMatchObject({
    ...{ dryRun: true, received: 4, created: 1, unchanged: 2, rejected: 1 },
    errorCounts: [{ code: 'REQUIRED', count: 1 }],
    byKind: { clients: { created: 1 } },
  });
  expect(dry.sample?.[2]).toEqual({
    row: 3,
    kind: 'clients',
    record: { externalId: '3', name: 'Client' },
  });
  expect(await left()).toBe(2);
  expect((await door.takeMarks()).months).toEqual([]);
});

test('a dry run is for files without a map too', async () => {
  const text = 'externalId,name\na,Acme\n';
  expect(await door.load('clients', text, { dryRun: true })).toMatchObject({
    created: 1,
    dryRun: true,
  });
  expect(await left()).toBe(0);
});
