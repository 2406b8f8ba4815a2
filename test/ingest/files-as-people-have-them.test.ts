import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { readEncoding } from '../../src/ingest/decode/encoding';
import type { RecordKind } from '../../src/ingest/record-kind';
import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());
beforeEach(() => door.rows('TRUNCATE client, revenue CASCADE'));

const names = async () =>
  (await door.rows('SELECT name FROM client ORDER BY name')).map(({ name }) => name);

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const GREEK = 'externalId,name\n1,Ζωή\n2,Čapek & Søn €\n';

test.each<[string, Buffer, string?]>([
  ['UTF-8 with its mark', Buffer.from(`\ufeff${GREEK}`)],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${GREEK}`, 'utf16le')],
  ['UTF-16 the other way round', bigEndian(`\ufeff${GREEK}`)],
  ['UTF-16 without a mark', Buffer.from(GREEK, 'utf16le')],
  ['UTF-16 the other way round, without a mark', bigEndian(GREEK)],
  ['UTF-16 that was said to be Latin-1', Buffer.from(`\ufeff${GREEK}`, 'utf16le'), 'latin1'],
])('%s is read as what it is', async (_, body, ...[encoding]) => {
  expect(await door.load('clients', body, { encoding })).toMatchObject({ created: 2, errors: [] });
  expect(await names()).toEqual(['Čapek & Søn €', 'Ζωή']);
});

const GERMAN = 'externalId,name\n1,Müller\n2,Möller\n3,„Käse“ für 5 €\n';

test.each([
  ['windows-1252', GERMAN, ['Möller', 'Müller', '„Käse“ für 5 €']],
  ['iso-8859-1', GERMAN, ['Möller', 'Müller', '„Käse“ für 5 €']],
  ['windows-1250', 'externalId,name\n1,Łódź\n', ['Łódź']],
  ['macintosh', 'externalId,name\n1,Café\n', ['Café']],
  ['shift_jis', 'externalId,name\n1,東京\n', ['東京']],
])('a file said to be %s is read so', async (encoding, text, expected) => {
  const bytes = iconv.encode(text, encoding === 'iso-8859-1' ? 'windows-1252' : encoding);
  expect(await door.load('clients', bytes, { encoding: readEncoding(encoding) })).toMatchObject({
    created: expected.length,
  });
  expect(await names()).toEqual(expected);
});

test('Windows-1252 that does not say so merges no clients: it is refused, with what it held and what to say', async () => {
  await expect(
    door.load('clients', iconv.encode('externalId,name\n1,Müller\n2,Möller\n', 'windows-1252')),
  ).rejects.toMatchObject({
    code: 'NOT_UTF8',
    message: expect.stringMatching(/^clients: .*"1,Müller".*--encoding windows-1252/) as string,
  });
  expect(await names()).toEqual([]);
});

test.each<[string, Buffer, string, string?]>([
  ['a letter cut off at the end', Buffer.from('externalId,name\n1,Ö').subarray(0, -1), 'NOT_UTF8'],
  ['UTF-16 cut off at the end', bigEndian(`\ufeff${GREEK}`).subarray(0, -1), 'WRONG_ENCODING'],
  ['bytes that Windows-1252 has not', Buffer.from([0x61, 0x81]), 'WRONG_ENCODING', 'windows-1252'],
  [
    'an old Excel workbook',
    Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    'EXCEL_FILE',
  ],
  ['a new Excel workbook', Buffer.from('PK\x03\x04[Content_Types].xml'), 'ZIP_FILE'],
  ['what only its name makes a workbook', Buffer.from('7fd1029ae4b6', 'hex'), 'NOT_TEXT'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF_FILE'],
  ['xz', Buffer.from('\xfd7zXZ\0\0\x04', 'latin1'), 'OTHER_ARCHIVE'],
  ['one JSON array', Buffer.from('\n [{"externalId":"1"}]'), 'JSON_ARRAY'],
  ['JSON spread over lines', Buffer.from('{\n  "externalId": "1"\n}'), 'JSON_DOCUMENT'],
])('%s is refused by name', async (_, body, code, ...[encoding]) => {
  await expect(door.load('clients', body, { encoding })).rejects.toMatchObject({ code });
});

test('a JSON array is refused however its name calls it, with the way to make lines of it', async () => {
  await expect(door.load('clients', '[{},\n{}]', { format: 'ndjson' })).rejects.toMatchObject({
    code: 'JSON_ARRAY',
    message: expect.stringContaining("jq -c '.[]'") as string,
  });
});

test.each([
  ['a stated separator', 'sep=;\r\nexternalId;name\r\n1;A, B\r\n'],
  ['a stated separator in quotes', '"sep=|"\nexternalId|name\n1|A, B\n'],
  ['a semicolon, though a column has commas', 'externalId;name;Notes, if any, of ours\n1;A, B;\n'],
  ['tabs', 'externalId\tname\n1\tA, B\n'],
  ['names in other cases, with blanks, _ and -', 'External ID;NAME\n1;A, B\n'],
  ['names in quotes', '"external_id";"Name"\n1;A, B\n'],
  ['blank lines before them', '\n  \r\n\t\nexternal-id,name\n1,"A, B"\n'],
])('columns with %s', async (_, body) => {
  expect(await door.load('clients', body)).toMatchObject({ created: 1, errors: [] });
  expect(await names()).toEqual(['A, B']);
});

test.each<[string, string, number]>([
  ['lone returns, as of old Macs', 'externalId,name,status\r1,A,ACTIVE\r2,"B\rC",\r', 65_536],
  ['lone returns, byte by byte', 'externalId,name,status\r1,A,ACTIVE\r2,"B\rC",', 1],
  ['newlines, with a return inside a text', 'externalId,name\n1,A\n2,"B\rC"\n', 1],
  ['both, parted between two pieces', 'externalId,name\r\n1,A\r\n2,"B\rC"\r\n', 1],
])('lines that end with %s', async (_, body, size) => {
  const pieces = body.match(new RegExp(`[^]{1,${size}}`, 'g'))!;
  expect(await door.load('clients', Readable.from(pieces))).toMatchObject({
    created: 2,
    errors: [],
    warnings: [],
  });
  expect((await names()).map((name) => String(name).replace('\r', '\n'))).toEqual(['A', 'B\nC']);
});

test.each<[string, RecordKind, string, string, RegExp]>([
  [
    'a missing column is looked for among those there',
    'clients',
    'id,name\n1,A\n',
    'MISSING_COLUMNS',
    /^clients: .*needs the columns externalId.*holds "id", "name"\. Is "id" meant to be externalId\?/,
  ],
  [
    'every missing column is named',
    'seat-counts',
    'id,client,date\n1,c,2026-01-01\n',
    'MISSING_COLUMNS',
    /externalId, clientExternalId, effectiveOn.*"id" meant to be externalId\?.*"client" meant to be clientExternalId\?/,
  ],
  [
    'a file without names shows its first row',
    'clients',
    '1,Acme\n2,Bolt\n',
    'MISSING_COLUMNS',
    /holds "1", "Acme"/,
  ],
  [
    'a column that is read stands twice',
    'clients',
    'externalId,name,External_ID\n1,A,2\n',
    'DUPLICATE_COLUMNS',
    /"External_ID"/,
  ],
])('%s', async (_, kind, body, code, message) => {
  await expect(door.load(kind, body)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(message) as string,
  });
});

test('a column nobody reads may stand twice, and is told once', async () => {
  const result = await door.load('clients', 'externalId,name,Comment,Comment\n1,A,a,b\n');
  expect(result).toMatchObject({ created: 1, errors: [] });
  expect(result.warnings).toEqual([
    'Nothing reads the column "Comment" of clients. It stands 2 times in the first row.',
  ]);
});

test.each<[RecordKind, string, string]>([
  ['tickets', 'closed_at', 'closedAt'],
  ['tickets', 'clientId', 'clientExternalId'],
  ['clients', 'segmnet', 'segment'],
  ['clients', 'onboarded', 'onboardedOn'],
])(
  'a key of %s like %s is not read, and told once with what was meant',
  async (kind, key, meant) => {
    const result = await door.load(kind, `{"${key}":"x"}\n{"${key}":"y"}\n`);
    expect(result.warnings).toEqual([
      `Nothing reads the key "${key}" of ${kind}. Did you mean ${meant}?`,
    ]);
  },
);

test('a thousand keys that nobody reads are not a thousand warnings', async () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `{"key${at}":1}`);
  expect((await door.load('clients', lines.join('\n'))).warnings).toHaveLength(50);
});

const amounts = async () =>
  (await door.rows('SELECT amount::float FROM revenue ORDER BY external_id')).map(
    ({ amount }) => amount,
  );
const revenue = (separator: string, ...values: string[]): string =>
  [
    ['externalId', 'postedOn', 'kind', 'amount'],
    ...values.map((value, at) => [`r${at}`, '2026-02-01', 'PRODUCT', value]),
  ]
    .map((cells) => cells.join(separator))
    .join('\n');

test('a file with a decimal comma that says so is read so', async () => {
  const body = revenue(';', '1.234', '1.234,50', '-12,5', '1 234 567,8', "2'000,01", '7', ',5');
  expect(await door.load('revenue', body, { decimal: 'comma' })).toMatchObject({
    created: 7,
    errors: [],
  });
  expect(await amounts()).toEqual([1234, 1234.5, -12.5, 1234567.8, 2000.01, 7, 0.5]);
});

test('a decimal comma said of NDJSON holds for texts, not for numbers', async () => {
  const line = (id: string, amount: unknown) =>
    JSON.stringify({ externalId: id, postedOn: '2026-02-01', kind: 'PRODUCT', amount });
  await door.load('revenue', `${line('a', '1.234,5')}\n${line('b', 1.25)}`, { decimal: 'comma' });
  expect(await amounts()).toEqual([1234.5, 1.25]);
});

test.each([
  ['1.5', 'INVALID_DECIMAL'],
  ['1,234.50', 'INVALID_DECIMAL'],
  ['12.34,5', 'INVALID_DECIMAL'],
  [',', 'INVALID_DECIMAL'],
])('%s is no number with a decimal comma', async (value, code) => {
  const result = await door.load('revenue', revenue(';', value), { decimal: 'comma' });
  expect(result).toMatchObject({ created: 0, errors: [{ code, path: ['amount'] }] });
});

test.each([
  [';', '1.234'],
  [';', '1.234,50'],
  [';', '-1.234.567'],
  [';', '12,5'],
  ['\t', '1.234'],
])('in a file separated by %j a lone %s could be two numbers', async (separator, value) => {
  const result = await door.load('revenue', revenue(separator, value, '12.50', '0.125'));
  expect(result).toMatchObject({ created: 2, rejected: 1 });
  expect(result.errors).toEqual([
    expect.objectContaining({
      code: 'AMBIGUOUS_NUMBER',
      path: ['amount'],
      message: expect.stringMatching(new RegExp(`^"${value}" .*--decimal comma`)) as string,
    }),
  ]);
});

test('said to have a decimal point, or separated by commas, 1.234 is one and a bit', async () => {
  await door.load('revenue', revenue(';', '1.234'), { decimal: 'point' });
  expect(await amounts()).toEqual([1.234]);
  await door.load('revenue', revenue(',', '1.235'));
  expect(await amounts()).toEqual([1.235]);
});

test('a row tells of an ambiguous number beside its other errors', async () => {
  const { errors } = await door.load('revenue', revenue(';', '1.234').replace('PRODUCT', 'GIFT'));
  expect(errors.map(({ code }) => code).sort()).toEqual(['AMBIGUOUS_NUMBER', 'INVALID_ENUM']);
});
