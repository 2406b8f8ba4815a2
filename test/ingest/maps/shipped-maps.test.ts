import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedMap, shippedMaps } from '../../../src/ingest/maps/shipped-maps';
import { openDoor, type Door } from '../door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const sample = (name: string): string => readFileSync(join(__dirname, 'samples', name), 'utf8');

const names = shippedMaps().map(({ name }) => name);

describe.each(names)('the map %s', (name) => {
  const load = (dryRun: boolean) =>
    door.load(null, sample(`${name}.csv`), { map: shippedMap(name), dryRun, source: name });

  test('makes these records of a file with the headers of the program', async () => {
    const { sample: shown } = await load(true);
    expect(shown).toEqual(JSON.parse(sample(`${name}.records.json`)));
  });

  test('lands all of them, and nothing new when the file comes again', async () => {
    const first = await load(false);
    expect(first).toMatchObject({ rejected: 0, parked: 0, errors: [] });
    expect(first.created).toBeGreaterThan(1);
    expect(await load(false)).toMatchObject({ created: 0, updated: 0, rejected: 0 });
  });
});
