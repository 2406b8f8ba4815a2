import { readMap } from '../../../src/ingest/maps/read-map';
import { openDoor, type Door } from '../door';
import { workbookOf, zipOf } from './workbook';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

/** 2 March 2026 at half past nine, and a quarter past one hours, as a workbook keeps them. */
const MORNING = { date: 46083 + 9.5 / 24 };
const HOURS = { date: 1.25 / 24 };

const ENTRY = { externalId: 'Id', startedAt: 'Start', minutes: { column: 'Time', unit: 'hours' } };
const map = readMap('ours', { name: 'ours', records: [{ kind: 'time-entries', fields: ENTRY }] });

test('dates, lengths of time and numbers of a workbook are read like those of a text', async () => {
  const rows = [
    ['Report of March'],
    ['Id', 'Start', 'Time'],
    ['a', MORNING, HOURS],
    [17, MORNING, 0.1 + 0.2],
  ];
  const { sample } = await door.load(null, workbookOf(rows), { map, dryRun: true });
  const startedAt = '2026-03-02T15:30:00.000Z';
  expect(sample?.map(({ record }) => record)).toEqual([
    { externalId: 'a', startedAt, minutes: '75' },
    { externalId: '17', startedAt, minutes: '18' },
  ]);
});

test('a workbook whose columns are named after the fields needs no map', async () => {
  const rows = [
    ['externalId', 'name', 'onboardedOn'],
    [12, 'North Mill', { date: 46082 }],
  ];
  expect(await door.load('clients', workbookOf(rows))).toMatchObject({ created: 1, errors: [] });
  expect(await door.rows('SELECT external_id, onboarded_on::text FROM client')).toEqual([
    { external_id: '12', onboarded_on: '2026-03-01' },
  ]);
});

test('a sheet that the workbook does not have is refused, with those it has', async () => {
  const other = readMap('ours', { ...map, sheet: 'March' });
  await expect(door.load(null, workbookOf([['Id']]), { map: other })).rejects.toMatchObject({
    code: 'UNKNOWN_SHEET',
    message: expect.stringContaining('It has "Report"'),
  });
});

test.each([
  [
    'an archive of something else',
    zipOf([{ name: 'clients.csv', text: 'externalId,name\n1,Acme\n' }]),
  ],
  ['a workbook that was cut off', workbookOf([['externalId', 'name']]).subarray(0, 400)],
])('%s is refused with advice', async (_, file) => {
  await expect(door.load('clients', file)).rejects.toMatchObject({
    code: 'ZIP_FILE',
    message: expect.stringContaining('as CSV UTF-8'),
  });
});
