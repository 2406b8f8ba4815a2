import { readMap, readMapText } from '../../../src/ingest/maps/read-map';
import { shippedMap } from '../../../src/ingest/maps/shipped-maps';
import { openDoor, type Door } from '../door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const withRecord = (record: object, rest: object = {}): object => ({
  ...{ name: 'ours', records: [{ kind: 'clients', ...record }], ...rest },
});
const CLIENT = { externalId: 'Id', name: 'Name' };

test.each([
  [
    'a field that the kind has not',
    withRecord({ fields: { ...CLIENT, names: 'X' } }),
    'records.0.fields.names: clients have no such field. Did you mean name?',
  ],
  [
    'a needed field left out',
    withRecord({ fields: { name: 'Name' } }),
    'records.0.fields: clients need externalId.',
  ],
  [
    'a key that nothing reads',
    withRecord({ fields: CLIENT }, { zones: 'UTC' }),
    'zones: Nothing reads this. Did you mean zone?',
  ],
  [
    'a key of a field that nothing reads',
    withRecord({ fields: { ...CLIENT, name: { colum: 'Name' } } }),
    'records.0.fields.name.colum: Nothing reads this. Did you mean column?',
  ],
  [
    'a value from nowhere',
    withRecord({ fields: { ...CLIENT, name: { optional: true } } }),
    'Say where the value comes from',
  ],
  [
    'a value from two places',
    withRecord({ fields: { ...CLIENT, name: { column: 'A', constant: 'B' } } }),
    'this has column and constant',
  ],
  [
    'no time zone',
    withRecord({ fields: CLIENT }, { zone: 'Mars/Base' }),
    '"Mars/Base" is no time zone',
  ],
  [
    'no pattern of a date',
    withRecord({ fields: CLIENT }, { dates: ['DD/MM/YYYY'] }),
    '"DD/MM/YYYY" is no pattern of a date',
  ],
  [
    'an unknown kind',
    { name: 'ours', records: [{ kind: 'invoices', fields: {} }] },
    'records.0.kind: ',
  ],
  [
    'a name for what has none',
    withRecord({ fields: { ...CLIENT, name: { column: 'Name', byName: true } } }),
    'byName is for clientExternalId',
  ],
  [
    'a snapshot of what is left out when known',
    withRecord({ fields: CLIENT, snapshot: true, unlessKnown: true }),
    'records.0.snapshot: ',
  ],
])('a map with %s is refused by its place', (_, map, said) => {
  expect(() => readMap('ours.json', map)).toThrow(said);
});

test('a map that is no JSON is refused', () => {
  expect(() => readMapText('ours.json', '{"name": ours}')).toThrow(
    /The map ours\.json is not JSON/,
  );
});

test('an unknown name of a map is refused with the names near to it', () => {
  expect(() => shippedMap('togl')).toThrow('There is no map "togl". Did you mean toggl?');
});

test('a file without a column of the map is refused, by its near names, before anything lands', async () => {
  const text = 'Id,Names\n1,Acme\n';
  await expect(
    door.load(null, text, { map: readMap('ours', withRecord({ fields: CLIENT })) }),
  ).rejects.toMatchObject({
    code: 'MISSING_COLUMNS',
    message: expect.stringMatching(/does not have: "Name"\..*Is "Names" meant to be "Name"\?/),
    details: { missing: ['Name'], held: ['Id', 'Names'] },
  });
  expect(await door.rows('SELECT 1 FROM client')).toEqual([]);
});

test('a date that cannot be read rejects its row, with the patterns that were tried', async () => {
  const fields = { externalId: 'Id', openedAt: 'Opened' };
  const map = readMap('ours', {
    name: 'ours',
    dates: ['d/M/yyyy'],
    records: [{ kind: 'tickets', fields }],
  });
  const { created, errors } = await door.load(null, 'Id,Opened\n1,31/31/2026\n2,1/3/2026\n', {
    map,
  });
  expect(created).toBe(1);
  expect(errors).toMatchObject([{ index: 0, path: ['openedAt'], code: 'INVALID_DATE' }]);
  expect(errors[0]?.message).toContain('"31/31/2026" is no date written like "d/M/yyyy"');
});

test('a history whose tickets do not stand together is refused', async () => {
  const history = { key: 'T', state: 'S', closed: ['Done'], opened: ['O'], at: ['A'] };
  const records = [{ kind: 'tickets', of: 'last', fields: { externalId: 'T', openedAt: 'O' } }];
  const map = readMap('ours', { name: 'ours', history, records });
  const text =
    'T,S,O,A\n1,New,2026-03-01,2026-03-01\n2,New,2026-03-01,2026-03-01\n1,Done,2026-03-01,2026-03-02\n';
  await expect(door.load(null, text, { map })).rejects.toMatchObject({ code: 'SCATTERED_HISTORY' });
});

test.each([
  ['one list', '[{"Id":"1"}]', 'JSON_WITH_MAP'],
  ['lines without a field that the map needs', '{"Number":"1"}\n', 'MISSING_COLUMNS'],
])('JSON is refused: %s', async (_, text, code) => {
  const map = readMap('ours', withRecord({ fields: CLIENT }));
  await expect(door.load(null, text, { map })).rejects.toMatchObject({ code });
});

test('a product of which nobody says what kind of revenue it is stays out, and is told', async () => {
  const text =
    ',Date,Transaction Type,Num,Product/Service,Memo/Description,Qty,Sales Price,Amount\nAcme,,,,,,,,\n,03/01/2026,Invoice,1,Firewall 100F,,1,9,9.00\n';
  const { errors, byKind } = await door.load(null, text, { map: shippedMap('quickbooks-online') });
  expect(byKind).toMatchObject({ clients: { created: 1 }, revenue: { rejected: 1 } });
  expect(errors).toMatchObject([{ code: 'INVALID_ENUM', path: ['kind'] }]);
});
