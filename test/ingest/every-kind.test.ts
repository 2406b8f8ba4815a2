import { date, dateTime, dayOfEvent, stamp } from '../../src/ingest/fields/date';
import { money } from '../../src/ingest/fields/decimal';
import { otherWordsOf } from '../../src/ingest/fields/one-of';
import { boolean, externalId, text } from '../../src/ingest/fields/text';
import { RECORD_KINDS, type RecordKind } from '../../src/ingest/record-kind';
import { recordKind } from '../../src/ingest/records';
import { openDoor, type Door, type Sent } from './door';
import { ONE_OF_EACH, sendOneOfEach } from './one-of-each-kind';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await sendOneOfEach(door);
});
afterAll(() => door.close());

/** The fields of every kind that are read by one of these. */
function fieldsReadBy(...readers: readonly unknown[]): [RecordKind, string][] {
  return RECORD_KINDS.flatMap((kind) =>
    Object.entries(recordKind(kind).fields)
      .filter(([, { read }]) => readers.includes(read))
      .map(([name]): [RecordKind, string] => [kind, name]),
  );
}

const told = async (kind: RecordKind, change: Sent) =>
  (await door.send(kind, [{ ...ONE_OF_EACH[kind], ...change }])).errors.map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );

test('checks look at fields that their kind has', () => {
  for (const kind of RECORD_KINDS) {
    const { checks = [], fields } = recordKind(kind);
    for (const { fields: names } of checks)
      expect(Object.keys(fields)).toEqual(expect.arrayContaining([...names]));
  }
});

/** Blanks around every value that is not text for people, however deep. */
function padded(value: unknown, kind: RecordKind | null = null): unknown {
  if (typeof value === 'string') return ` ${value}\u00a0\t`;
  if (Array.isArray(value)) return value.map((item) => padded(item));
  const fields = kind ? recordKind(kind).fields : {};
  return Object.fromEntries(
    Object.entries(value as object).map(([name, item]) => [
      name,
      fields[name]?.read === text ? item : padded(item),
    ]),
  );
}

test.each(RECORD_KINDS)(
  'blanks around ids, numbers, dates and words of %s say nothing',
  async (kind) => {
    await door.send(kind, [ONE_OF_EACH[kind]]);
    const result = await door.send(kind, [padded(ONE_OF_EACH[kind], kind)]);
    expect(result).toMatchObject({ unchanged: 1, errors: [] });
  },
);

test.each(fieldsReadBy(date, dayOfEvent, dateTime))(
  '%s: a %s that was left empty is refused, as 1900 and as 1970',
  async (kind, name) => {
    const isInstant = String(ONE_OF_EACH[kind][name]).includes('T');
    for (const day of ['1900-01-01', '1970-01-01']) {
      const empty = isInstant ? `${day}T12:00:00Z` : day;
      expect(await told(kind, { [name]: empty })).toContain(`IMPLAUSIBLE_DATE ${name}`);
    }
  },
);

test.each(fieldsReadBy(stamp, date, dayOfEvent, dateTime))(
  '%s: a %s of the year 0 or 1 is no date: left out where it may be, and told',
  async (kind, name) => {
    const { required } = recordKind(kind).fields[name]!;
    for (const sent of ['0001-01-01T00:00:00', ' 0001-01-01', '0000-00-00 00:00:00']) {
      const { errors, warnings, warningCounts } = await door.send(kind, [
        { ...ONE_OF_EACH[kind], [name]: sent },
      ]);
      expect(errors.map(({ code }) => code)).toEqual(required ? ['INVALID_DATE'] : []);
      expect(warningCounts).toEqual(required ? [] : [{ code: 'EMPTY_DATE', count: 1 }]);
      if (!required) expect(warnings[0]).toContain(`${name}: "${sent}" is taken as no date.`);
    }
  },
);

test.each(['amounts', 'allocations', 'costs'])(
  'dates nested in %s are looked at too',
  async (list) => {
    const kind = list === 'amounts' ? 'agreements' : 'technicians';
    const [item] = ONE_OF_EACH[kind][list] as Sent[];
    expect(await told(kind, { [list]: [{ ...item, effectiveOn: '1970-01-01' }] })).toEqual([
      `IMPLAUSIBLE_DATE ${list}.0.effectiveOn`,
    ]);
  },
);

const MONEY_KINDS = [...new Set(fieldsReadBy(money).map(([kind]) => kind))];

test.each(MONEY_KINDS)(
  'money of %s in another currency is refused, and in the MSP’s own taken',
  async (kind) => {
    expect(await told(kind, { currency: 'EUR' })).toEqual(['OTHER_CURRENCY currency']);
    expect(await told(kind, { currency: ' usd ' })).toEqual([]);
    expect(await told(kind, { currency: undefined })).toEqual([]);
  },
);

test.each([
  ['agreements', 'amounts'],
  ['technicians', 'costs'],
] as const)('money nested in %s.%s has a currency too', async (kind, list) => {
  const [item] = ONE_OF_EACH[kind][list] as Sent[];
  expect(await told(kind, { [list]: [{ ...item, currency: 'JPY' }] })).toEqual([
    `OTHER_CURRENCY ${list}.0.currency`,
  ]);
});

test.each(fieldsReadBy(boolean).filter(([, name]) => name !== 'deleted'))(
  '%s: %s is yes or no as people write it',
  async (kind, name) => {
    for (const word of [
      'Y',
      'n',
      'T',
      'F',
      'Yes',
      'NO',
      '1',
      0,
      'on',
      'OFF',
      ' true ',
      'WAHR',
      'FAUX',
    ]) {
      expect(await told(kind, { [name]: word })).toEqual([]);
    }
    expect(await told(kind, { [name]: 'maybe' })).toEqual([`INVALID_BOOLEAN ${name}`]);
  },
);

test.each(['+0000', '+00', '-04:00', '-0400', 'Z', 'z', ' UTC', ' +0000'])(
  'an offset may be written %s, with a blank for the T and without seconds',
  async (offset) => {
    for (const time of ['T10:30:00.000', ' 10:30:00', 'T10:30']) {
      expect(await told('time-entries', { startedAt: `2026-04-01${time}${offset}` })).toEqual([]);
    }
  },
);

test.each(['2026-04-01T10:30:00', '2026-04-01 10:30', '2026-04-01T10:30:00 EST', '2026-04-01T10Z'])(
  '%s is no instant, because nobody can say which',
  async (startedAt) => {
    expect(await told('time-entries', { startedAt })).toEqual(['INVALID_DATE startedAt']);
  },
);

test.each(fieldsReadBy(text))(
  '%s: too long a %s is cut, and the record lands',
  async (kind, name) => {
    const long = {
      ...ONE_OF_EACH[kind],
      [name]: 'x'.repeat(4001),
      updatedAt: '2026-05-02T00:00:00Z',
    };
    const { rejected, parked, warningCounts, warnings } = await door.send(kind, [long]);
    expect([rejected, parked, warningCounts]).toEqual([0, 0, [{ code: 'TEXT_CUT', count: 1 }]]);
    expect(warnings[0]).toContain(`, ${name}: `);
  },
);

test.each(fieldsReadBy(externalId))(
  '%s: too long a %s is refused, because a part of it is another',
  async (kind, name) => {
    expect(await told(kind, { [name]: 'x'.repeat(201) })).toEqual([`TOO_LONG ${name}`]);
  },
);

const WORDS = RECORD_KINDS.flatMap((kind) =>
  Object.entries(recordKind(kind).fields)
    .map(([name, { read }]) => [kind, name, otherWordsOf(read.shape)] as const)
    .filter(([, , words]) => words.length > 0),
);

test.each(WORDS)(
  '%s: every other word for a %s is taken, and a mistyped one told',
  async (kind, name, words) => {
    const target = { intoExternalId: 'k1' };
    for (const word of words) {
      const spoken = ` ${word.toLowerCase().replaceAll('_', '-')} `;
      const wrong = await told(kind, {
        ...(kind === 'ticket-events' ? target : {}),
        [name]: spoken,
      });
      expect(wrong.filter((of) => of.endsWith(` ${name}`) && of.startsWith('INVALID'))).toEqual([]);
    }
    const mistyped = await door.send(kind, [{ ...ONE_OF_EACH[kind], [name]: `${words[0]}x` }]);
    expect(mistyped.errors[0]).toMatchObject({ code: 'INVALID_ENUM', path: [name] });
    expect(mistyped.errors[0]?.message).toContain('Did you mean');
  },
);
