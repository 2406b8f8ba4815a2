import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());
beforeEach(() => door.rows('TRUNCATE client, parked_record CASCADE'));

const REPEATED = /^Record (\d+) \("(.*)"\): record (\d+) has the same id and says something else\./;

test('two rows of a file that disagree about one id are named, and the later one stands', async () => {
  const body = 'externalId,name\nc1,Acme\nc2,Bolt\nc1,Acme Ltd\nc2,Bolt\n';
  const result = await door.load('clients', body);
  expect(result.warnings).toHaveLength(1);
  expect(REPEATED.exec(result.warnings[0]!)?.slice(1)).toEqual(['3', 'c1', '1']);
  expect(result.warningCounts).toEqual([{ code: 'REPEATED_ID', count: 1 }]);
  expect(await door.rows('SELECT name FROM client ORDER BY name')).toEqual([
    { name: 'Acme Ltd' },
    { name: 'Bolt' },
  ]);
});

test('they are found though they land in different batches', async () => {
  const others = Array.from({ length: 6000 }, (_, at) => `o${at},Other`);
  const body = ['externalId,name', 'c1,Acme', ...others, 'c1,Bolt'].join('\n');
  const { warnings } = await door.load('clients', body);
  expect(warnings.map((text) => REPEATED.exec(text)?.slice(1))).toEqual([['6002', 'c1', '1']]);
});

test('versions with times of change of their own are no repeats: the newer stands', async () => {
  const version = (name: string, updatedAt: string) => ({ externalId: 'c1', name, updatedAt });
  const result = await door.send('clients', [
    version('New', '2026-03-02T00:00:00Z'),
    version('Old', '2026-03-01T00:00:00Z'),
  ]);
  expect(result).toMatchObject({ created: 1, unchanged: 1, warnings: [] });
  const { warnings } = await door.send('clients', [
    version('This', '2026-03-03T00:00:00Z'),
    version('That', '2026-03-03T00:00:00Z'),
  ]);
  expect(warnings).toHaveLength(1);
});

test('records that wait for something unknown are told too', async () => {
  const seats = (count: number) => ({
    externalId: 's1',
    clientExternalId: 'late',
    effectiveOn: '2026-01-01',
    seats: count,
  });
  const result = await door.send('seat-counts', [seats(5), seats(6)]);
  expect(result).toMatchObject({ parked: 2 });
  expect(result.warningCounts).toEqual([{ code: 'REPEATED_ID', count: 1 }]);
});

test('a change in a later file is no repeat', async () => {
  await door.load('clients', 'externalId,name\nc1,Acme\n');
  expect(await door.load('clients', 'externalId,name\nc1,Bolt\n')).toMatchObject({
    updated: 1,
    warnings: [],
  });
});
