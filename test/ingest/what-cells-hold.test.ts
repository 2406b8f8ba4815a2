import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());
beforeEach(() => door.rows('TRUNCATE client, revenue, parked_record CASCADE'));

const lines = (...rows: string[]): string => rows.join('\n');
const amounts = async () =>
  (await door.rows('SELECT amount::float FROM revenue ORDER BY external_id')).map(
    ({ amount }) => amount,
  );
const revenue = (...values: string[]): string =>
  lines(
    'externalId,postedOn,kind,amount',
    ...values.map((value, at) => `r${at},2026-02-01,PRODUCT,"${value}"`),
  );

test('amounts as books have them, in the MSP’s own currency', async () => {
  const body = revenue('$1.00', '$1,234.50', '(45.00)', 'USD 7', '-$2.5', '8 US$');
  expect(await door.load('revenue', body)).toMatchObject({ created: 6, errors: [] });
  expect(await amounts()).toEqual([1, 1234.5, -45, 7, -2.5, 8]);
});

test.each([
  ['€ 12.50', 'OTHER_CURRENCY', /^"€" is not the currency.*USD.*like 12\.50\.$/],
  ['12.50 CAD', 'OTHER_CURRENCY', /^"CAD" is not/],
  ['$1,234', 'AMBIGUOUS_NUMBER', /--decimal comma or point/],
  ['(45.00', 'INVALID_DECIMAL', /number like 173\.33/],
])('an amount of %s is refused with what to write', async (value, code, message) => {
  const { errors } = await door.load('revenue', revenue(value));
  expect(errors).toEqual([
    expect.objectContaining({ code, message: expect.stringMatching(message) as string }),
  ]);
});

test('words for nothing are empty cells, told once a column', async () => {
  await door.load('clients', lines('externalId,name', 'c1,Acme'));
  const result = await door.load(
    'seat-counts',
    lines(
      'externalId,clientExternalId,effectiveOn,seats,endpoints',
      's1,c1,2026-01-01,NULL,5',
      's2,c1,2026-02-01,null,\\N',
      's3,c1,2026-03-01,10,-',
    ),
  );
  expect(result).toMatchObject({ created: 3, errors: [] });
  expect(result.warnings).toEqual([
    '"NULL" in the column seats is taken as an empty cell.',
    '"\\N" in the column endpoints is taken as an empty cell.',
  ]);
  expect(result.warningCounts).toEqual([{ code: 'EMPTY_WORD', count: 2 }]);
  const rows = await door.rows('SELECT seats, endpoints FROM seat_count ORDER BY external_id');
  expect(rows).toEqual([
    { seats: null, endpoints: 5 },
    { seats: null, endpoints: null },
    { seats: 10, endpoints: null },
  ]);
});

test('nobody waits for an agreement called NULL, and one is missed where there has to be one', async () => {
  const result = await door.load(
    'revenue',
    lines(
      'externalId,postedOn,kind,amount,agreementExternalId',
      'r1,2026-02-01,PRODUCT,5,NULL',
      'r2,N/A,PRODUCT,5,',
    ),
  );
  expect(result).toMatchObject({ created: 1, parked: 0, rejected: 1 });
  expect(result.errors).toEqual([
    expect.objectContaining({ code: 'REQUIRED', path: ['postedOn'] }) as object,
  ]);
});

test('a text may be a word for nothing: somebody is called Null', async () => {
  const result = await door.load('clients', lines('externalId,name,segment', 'c1,Null,N/A'));
  expect(result).toMatchObject({ created: 1, warnings: [] });
  expect(await door.rows('SELECT name, segment FROM client')).toEqual([
    { name: 'Null', segment: 'N/A' },
  ]);
});

test.each([
  ['a blank of no width at the end', 'caf\u00e9\u200b'],
  ['a mark of byte order before it', '\ufeffcaf\u00e9'],
  ['a joiner inside', 'ca\u200df\u00e9'],
  ['an accent that is a character of its own', 'cafe\u0301'],
  ['all of it, and blanks', ' \u2060cafe\u0301 \u200c'],
])('an id with %s is the one that looks like it', async (_, id) => {
  await door.send('clients', [{ externalId: 'caf\u00e9', name: 'Acme' }]);
  expect(await door.send('clients', [{ externalId: id, name: 'Bolt' }])).toMatchObject({
    updated: 1,
  });
  const seats = { externalId: 's1', clientExternalId: id, effectiveOn: '2026-01-01', seats: 5 };
  expect(await door.send('seat-counts', [seats])).toMatchObject({ created: 1 });
  expect(await door.rows('SELECT external_id, name FROM client')).toEqual([
    { external_id: 'caf\u00e9', name: 'Bolt' },
  ]);
});

test('an id of nothing that can be seen is empty', async () => {
  const { errors } = await door.send('clients', [{ externalId: '\u200b \ufeff', name: 'Acme' }]);
  expect(errors).toEqual([expect.objectContaining({ code: 'REQUIRED' }) as object]);
});
