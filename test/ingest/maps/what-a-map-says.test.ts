import type { FileMap } from '../../../src/ingest/maps/file-map';
import { readMap } from '../../../src/ingest/maps/read-map';
import { openDoor, type Door } from '../door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await door.send('clients', [
    { externalId: '11', name: 'North Mill' },
    { externalId: '12', name: 'South Yard' },
    { externalId: '13', name: 'Twin' },
    { externalId: '14', name: 'Twin' },
  ]);
  await door.send('technicians', [{ externalId: '7', name: 'Ada Quinn', email: 'ada@us.example' }]);
});
afterAll(() => door.close());

const mapOf = (fields: object, rest: object = {}, kind = 'time-entries'): FileMap =>
  readMap('ours', { name: 'ours', records: [{ kind, fields }], ...rest });

/** What one row of a file becomes, without landing. */
async function recordOf(map: FileMap, text: string): Promise<Record<string, unknown>> {
  const { sample, errors } = await door.load(null, text, { map, dryRun: true });
  expect(errors).toEqual([]);
  return sample?.[0]?.record as Record<string, unknown>;
}

const ENTRY = { externalId: 'Id', startedAt: 'Start', minutes: 'Time' };

/** The MSP of these tests is in Chicago. */
test.each([
  [
    'a time without an offset is one of the MSP',
    {},
    '2026-03-02 09:00',
    '2026-03-02T15:00:00.000Z',
  ],
  [
    'a zone of the map goes before',
    { zone: 'Europe/Berlin' },
    '2026-03-02 09:00',
    '2026-03-02T08:00:00.000Z',
  ],
  [
    'an offset goes before both',
    { zone: 'Asia/Tokyo' },
    '2026-03-02T09:00:00+01:00',
    '2026-03-02T08:00:00.000Z',
  ],
  [
    'a pattern says which is the day',
    { dates: ['d/M/yyyy HH:mm'] },
    '2/3/2026 09:00',
    '2026-03-02T15:00:00.000Z',
  ],
  [
    'of several patterns the first that fits',
    { dates: ['d.M.yyyy H:mm', 'MMM d, yyyy h:mm a'] },
    'Mar 2, 2026 9:00 AM',
    '2026-03-02T15:00:00.000Z',
  ],
  ['a time that clocks skip is an hour later', {}, '2026-03-08 02:30', '2026-03-08T08:30:00.000Z'],
])('times: %s', async (_, rest, start, instant) => {
  const record = await recordOf(mapOf(ENTRY, rest), `Id;Start;Time\n1;${start};5\n`);
  expect(record['startedAt']).toBe(instant);
});

test.each([
  ['minutes', {}, '90', '90'],
  ['hours', { unit: 'hours' }, '1.25', '75'],
  ['hours with a comma', { unit: 'hours', decimal: 'comma' }, '1,25', '75'],
  ['seconds', { unit: 'seconds' }, '90', '1.5'],
  ['h:mm', { unit: 'hours' }, '1:30', '90'],
  ['h:mm:ss', {}, '0:00:01', '0.0166666666'],
  ['words', {}, '1h 30m', '90'],
])('a length of time in %s', async (_, more, time, minutes) => {
  const map = mapOf({ ...ENTRY, minutes: { column: 'Time', ...more } });
  const record = await recordOf(map, `Id;Start;Time\n1;2026-03-02;${time}\n`);
  expect(record['minutes']).toBe(minutes);
});

test('what the sender says of decimals goes before what the map says', async () => {
  const map = mapOf({ ...ENTRY, minutes: { column: 'Time', unit: 'hours' } }, { decimal: 'point' });
  const text = 'Id;Start;Time\n1;2026-03-02;1,5\n';
  const { sample } = await door.load(null, text, { map, decimal: 'comma', dryRun: true });
  expect(sample?.[0]?.record).toMatchObject({ minutes: '90' });
});

test('a length of time is found between a start and an end, over midnight too', async () => {
  const between = {
    between: [
      ['Date', 'From'],
      ['Date', 'To'],
    ],
  };
  const map = mapOf({ ...ENTRY, startedAt: { join: ['Date', 'From'] }, minutes: between });
  const record = await recordOf(map, 'Id,Date,From,To\n1,2026-03-02,23:50,00:05\n');
  expect(record).toMatchObject({ minutes: '15', startedAt: '2026-03-03T05:50:00.000Z' });
});

test('words become values, words for nothing are nothing, and constants stand in every record', async () => {
  const fields = {
    ...ENTRY,
    billable: { column: 'Bill', words: { 'charge it': true }, otherwise: false },
    workType: { column: 'Type', nullWords: ['none'] },
    workRole: { constant: 'vCIO' },
  };
  const text = 'Id,Start,Time,Bill,Type\n1,2026-03-02,5,Charge It,None\n';
  const record = await recordOf(mapOf(fields), text);
  expect(record).toMatchObject({ billable: true, workRole: 'vCIO' });
  expect(record).not.toHaveProperty('workType');
});

test('another column says which amounts are credits', async () => {
  const fields = {
    externalId: { text: '{No}-{Line}' },
    postedOn: 'Date',
    kind: { constant: 'PRODUCT' },
    amount: { column: 'Net', decimal: 'comma', negativeWhen: { column: 'Type', is: ['Credit'] } },
  };
  const map = mapOf(fields, { dates: ['dd.MM.yyyy'] }, 'revenue');
  const text = 'No;Line;Date;Net;Type\n7;1;31.03.2026;1.234,50;credit\n';
  expect(await recordOf(map, text)).toEqual({
    ...{ externalId: '7-1', postedOn: '2026-03-31', kind: 'PRODUCT', amount: '-1234.50' },
  });
});

test('an id made of cells is the same in every file, and equal rows are two records', async () => {
  const map = mapOf({ ...ENTRY, externalId: { hash: ['Start', 'Who'] } });
  const text = 'Start,Time,Who\n2026-03-02,5,Ada\n2026-03-02,5,Ada\n2026-03-03,5,Ada\n';
  const first = await door.load(null, text, { map, source: 'hashed' });
  expect(first).toMatchObject({ received: 3, created: 3 });
  const turned = 'Who,Time,Start\nAda,5,2026-03-03\nAda,5,2026-03-02\nAda,5,2026-03-02\n';
  expect(await door.load(null, turned, { map, source: 'hashed' })).toMatchObject({ unchanged: 3 });
});

const BY_NAME = {
  ...ENTRY,
  clientExternalId: { column: 'Client', byName: true },
  technicianExternalId: { column: 'Who', byName: true, optional: true },
};

test('a name finds the record of the same source, whatever its case', async () => {
  const text = 'Id,Start,Time,Client,Who\nn1,2026-03-02,5,NORTH mill,ada@us.example\n';
  expect(await door.load(null, text, { map: mapOf(BY_NAME) })).toMatchObject({ created: 1 });
  const [row] = await door.rows(
    `SELECT c.external_id AS client, t.name AS who FROM time_entry e
     JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id
     JOIN technician t ON t.tenant_id = e.tenant_id AND t.id = e.technician_id WHERE e.external_id = 'n1'`,
  );
  expect(row).toEqual({ client: '11', who: 'Ada Quinn' });
});

test.each([
  ['nobody has', 'Nort Mill', 'UNKNOWN_NAME', 'Did you mean North Mill'],
  ['two have', 'Twin', 'AMBIGUOUS_NAME', '"13", "14"'],
])('a name that %s rejects the row and says what to do', async (_, client, code, hint) => {
  const text = `Id,Start,Time,Client,Who\nn2,2026-03-02,5,${client},\n`;
  const { created, errors } = await door.load(null, text, { map: mapOf(BY_NAME) });
  expect(created).toBe(0);
  expect(errors).toMatchObject([{ code, path: ['clientExternalId'], kind: 'time-entries' }]);
  expect(errors[0]?.message).toContain(hint);
});

test('one file makes several kinds, and makes no client again that is known by its name', async () => {
  const client = {
    kind: 'clients',
    once: true,
    unlessKnown: true,
    fields: { externalId: 'Client', name: 'Client' },
  };
  const map = readMap('ours', {
    ...{ name: 'ours', records: [{ kind: 'time-entries', fields: BY_NAME }, client] },
  });
  const text =
    'Id,Start,Time,Client\nk1,2026-03-02,5,North Mill\nk2,2026-03-02,5,New One\nk3,2026-03-02,5,New One\n';
  expect(await door.load(null, text, { map })).toMatchObject({
    ...{ received: 4, created: 4, rejected: 0 },
    byKind: { clients: { received: 1, created: 1 }, 'time-entries': { created: 3 } },
  });
  const named = await door.rows(`SELECT external_id FROM client WHERE name = 'North Mill'`);
  expect(named).toEqual([{ external_id: '11' }]);
  expect(await door.load('clients', text, { map })).toMatchObject({ received: 0 });
});

test('lines of JSON are read as rows: fields within fields, numbers, and what is null at first', async () => {
  const fields = { ...ENTRY, minutes: 'time.spent', workType: { column: 'Note', optional: true } };
  const map = mapOf({ ...fields, technicianExternalId: 'Who' }, { decimal: 'comma' });
  const lines = [
    { ID: 1, Start: '2026-03-02T09:00:00Z', time: { spent: 7.5 }, Who: null },
    { ID: 2, Start: '2026-03-02T10:00:00Z', time: { spent: '7,5' }, Who: 7, extra: ['a'] },
    'no object',
  ];
  const { sample, errors } = await door.load(
    null,
    lines.map((one) => JSON.stringify(one)).join('\n'),
    {
      ...{ map, dryRun: true },
    },
  );
  expect(sample?.slice(0, 2).map(({ record }) => record)).toMatchObject([
    { externalId: '1', minutes: '7.5' },
    { externalId: '2', minutes: '7.5', technicianExternalId: '7' },
  ]);
  expect(errors).toMatchObject([{ index: 2, code: 'INVALID_JSON' }]);
});
