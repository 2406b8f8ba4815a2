import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { openDoor, type Door } from './door';

let door: Door;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

const names = async () =>
  (await door.rows('SELECT name FROM client ORDER BY name')).map(({ name }) => name);

test('CSV with a mark of byte order, quotes, line breaks in quotes and Windows line ends', async () => {
  const body =
    '\ufeffexternalId,name,segment\r\n1,"Smith, ""Sons""",Legal\r\n2,"two\r\nlines",\r\n\r\n3,5" pipes,x\r\n';
  expect(await door.load('clients', body)).toMatchObject({ received: 3, created: 3, warnings: [] });
  expect(await names()).toEqual(['5" pipes', 'Smith, "Sons"', 'two\r\nlines']);
});

test('the same rows whatever the size of the chunks, also when a letter is cut in two', async () => {
  const body = Buffer.from('externalId,name\n1,"Zürich ""x"" \n€"\n2,Genève\n');
  const bytes = Readable.from([...body].map((byte) => Buffer.from([byte])));
  expect(await door.load('clients', bytes)).toMatchObject({ created: 2, errors: [] });
  expect(await names()).toEqual(['Genève', 'Zürich "x" \n€']);
});

test('semicolons and gzip are recognised, whatever the name', async () => {
  expect(await door.load('clients', gzipSync('externalId;name\n1;A\n'))).toMatchObject({
    created: 1,
  });
});

test('bad rows of a CSV file are reported in their place, and the rest lands', async () => {
  const body = 'externalId,name\n1,A\n2\n3,"C" x\n4,D,E\n5,\n6,F\n7,"never closed\n8,H\n';
  const result = await door.load('clients', body);
  expect(result).toMatchObject({ received: 8, created: 3, rejected: 5 });
  expect(result.errors.map(({ index, code }) => [index, code])).toEqual([
    [1, 'WRONG_CELL_COUNT'],
    [2, 'INVALID_CSV'],
    [3, 'WRONG_CELL_COUNT'],
    [4, 'REQUIRED'],
    [6, 'INVALID_CSV'],
  ]);
});

test('a missing column is refused before any row, an unknown one is mentioned', async () => {
  await expect(door.load('tickets', 'externalId,clientExternalId\n1,x\n')).rejects.toMatchObject({
    code: 'MISSING_COLUMNS',
    message: expect.stringContaining('openedAt') as string,
  });
  const result = await door.load('clients', 'externalId,name,colour\n1,A,red\n');
  expect(result).toMatchObject({ created: 1, warnings: [expect.stringContaining('"colour"')] });
});

test('NDJSON: typed values, a bad line, nested lists', async () => {
  await door.load(
    'clients',
    '{"externalId":"c","name":"C"}\n\nnot json\n{"externalId":"d","name":"D"}',
  );
  expect(await names()).toEqual(['C', 'D']);
  const technician = {
    externalId: 't',
    name: 'T',
    allocations: [{ effectiveOn: '2026-01-01', share: 1 }],
  };
  expect(await door.load('technicians', JSON.stringify(technician))).toMatchObject({ created: 1 });
});

test('lists in a cell are JSON or separated by |', async () => {
  await door.load('clients', 'externalId,name\nc,C\n');
  const body =
    'externalId,clientExternalId,name,type,startsOn,covers,amounts\n' +
    'a,c,A,MANAGED,2026-01-01,SUPPORT|VCIO,"[{""effectiveOn"":""2026-01-01"",""amount"":""9.5"",""cycle"":""ANNUAL""}]"\n';
  expect(await door.load('agreements', body)).toMatchObject({ created: 1, errors: [] });
  expect(
    await door.rows(
      'SELECT covers, amount::text FROM agreement JOIN agreement_amount ON agreement_id = id',
    ),
  ).toEqual([{ covers: ['SUPPORT', 'VCIO'], amount: '9.5000' }]);
});

test.each<[string, Buffer | string, string]>([
  ['a zip archive', Buffer.from('PK\x03\x04rest'), 'ZIP_FILE'],
  ['one JSON array', ' [{"externalId":"1"}]', 'JSON_ARRAY'],
  [
    'damaged gzip',
    Buffer.concat([gzipSync('externalId,name\n').subarray(0, 10), Buffer.from('damage')]),
    'BROKEN_GZIP',
  ],
])('%s is refused with a reason', async (_, body, code) => {
  await expect(door.load('clients', body)).rejects.toMatchObject({ code });
});

test('an empty file is no error', async () => {
  expect(await door.load('clients', '')).toMatchObject({ received: 0 });
});

const manyClients = (count: number): string =>
  Array.from({ length: count }, (_, at) => `{"externalId":"c${at}","name":"Client ${at}"}`).join(
    '\n',
  );

test('a gzip file cut off in the middle keeps what landed, and goes on when sent again', async () => {
  const whole = gzipSync(manyClients(12_000));
  await expect(door.load('clients', whole.subarray(0, whole.length - 2000))).rejects.toMatchObject({
    code: 'BROKEN_GZIP',
    message: expect.stringContaining('cut off') as string,
  });
  const [{ n } = { n: 0 }] = await door.rows('SELECT count(*)::int AS n FROM client');
  expect(n).toBeGreaterThanOrEqual(5000);
  expect(await door.load('clients', whole)).toMatchObject({
    received: 12_000,
    unchanged: n,
    created: 12_000 - Number(n),
  });
});

test('a line without end is one rejected row, not the memory', async () => {
  const body = `{"externalId":"1","name":"${'x'.repeat(3_000_000)}"}\n{"externalId":"2","name":"B"}`;
  const chunks = Readable.from(
    body.match(/.{1,65536}\n?/gs)?.map((part) => Buffer.from(part)) ?? [],
  );
  expect(await door.load('clients', chunks)).toMatchObject({
    received: 2,
    created: 1,
    errors: [{ index: 0, code: 'TOO_LONG' }],
  });
});
