import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readMap } from './read-map';
import { sampleFile, type Sample } from './sample-file';
import { readersOf } from './shipped-maps';
import { suggestMap } from './suggest-map';

const SAMPLES = join(__dirname, '../../../test/ingest/maps/samples');

const sampleOf = (text: string | Buffer): Promise<Sample> =>
  sampleFile(Readable.from([Buffer.from(text)]));
const suggestFor = async (text: string) => suggestMap('ours', await sampleOf(text), null);

const exported = readdirSync(SAMPLES).filter((name) => name.endsWith('.csv'));

test.each(exported)(
  'the export %s is recognised, and a first map of it can be used',
  async (name) => {
    const sample = await sampleOf(readFileSync(join(SAMPLES, name)));
    expect(readersOf(sample.columns)).toContain(name.replace('.csv', ''));
    const map = suggestMap('ours', sample, null);
    expect(readMap('ours', JSON.parse(JSON.stringify(map)))).toEqual(map);
  },
);

test('a first map finds the kind, the columns, and how dates and numbers are written', async () => {
  const map = await suggestFor(
    'Invoice Number;Customer;Invoice Date;Net Amount;Item;Memo\n7;Acme;31.03.2026;1.234,50;Care;x\n8;Acme;01.04.2026;9,90;Care;y\n',
  );
  expect(map).toEqual({
    name: 'ours',
    notes: 'Not read: Memo.',
    dates: ['d.M.yyyy'],
    records: [
      {
        kind: 'revenue',
        fields: {
          externalId: 'Invoice Number',
          clientExternalId: { column: 'Customer', byName: true },
          postedOn: 'Invoice Date',
          amount: { column: 'Net Amount', decimal: 'comma' },
          kind: 'Item',
        },
      },
    ],
  });
});

test('a date with two readings is told, and one that shows its day is not', async () => {
  const notes = async (day: string) => (await suggestFor(`Day,User,Hours\n${day},Ada,2\n`)).notes;
  expect(await notes('02/03/2026')).toContain('the month or the day first');
  expect(await notes('31/03/2026')).toBeUndefined();
});

test('a file without ids gets them from its cells, and what is needed and missing is told', async () => {
  const { notes, records } = await suggestFor('Person,Hours,Client\nAda,2,Acme\n');
  expect(records[0]?.fields['externalId']).toEqual({ hash: ['Client', 'Person', 'Hours'] });
  expect(notes).toBe('Needed and not found: startedAt.');
});

test('a file of which nothing is known is refused', async () => {
  await expect(suggestFor('a,b\n1,2\n')).rejects.toMatchObject({ code: 'NOTHING_TO_MAP' });
});
