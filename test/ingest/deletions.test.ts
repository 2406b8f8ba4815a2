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

/** What tells a record apart, and that it is deleted: nothing else. */
function byKey(kind: RecordKind, change: Sent = {}): Sent {
  const whole = { ...ONE_OF_EACH[kind], ...change };
  return {
    ...Object.fromEntries(recordKind(kind).key.map((name) => [name, whole[name]])),
    deleted: true,
  };
}

/** The same kind of record under another key, which nothing refers to. */
const other = (kind: RecordKind, id: string): Sent =>
  'externalId' in ONE_OF_EACH[kind] ? { externalId: id } : { [recordKind(kind).key[0]!]: id };

/** References go from later kinds to earlier ones: the last is deleted first. */
const LAST_FIRST = [...RECORD_KINDS].reverse();

test.each(LAST_FIRST)(
  '%s: a deletion needs the key alone, leaves the rest as it was, and is taken back by the record',
  async (kind) => {
    await door.send(kind, [ONE_OF_EACH[kind]]);
    expect(await door.send(kind, [byKey(kind)])).toMatchObject({ updated: 1, errors: [] });
    expect(await door.send(kind, [byKey(kind)])).toMatchObject({ unchanged: 1, errors: [] });
    const whole = { ...ONE_OF_EACH[kind], deleted: true };
    expect(await door.send(kind, [whole])).toMatchObject({ unchanged: 1, errors: [] });
    const { created, updated } = await door.send(kind, [ONE_OF_EACH[kind]]);
    expect(created + updated).toBe(1);
  },
);

test.each(RECORD_KINDS)(
  '%s: whatever else a deletion says wrongly is nobody’s concern',
  async (kind) => {
    const { key, fields } = recordKind(kind);
    const others = Object.keys(fields).filter((name) => ![...key, 'updatedAt'].includes(name));
    const garbage = Object.fromEntries(others.map((name) => [name, { nonsense: '31/03/2026' }]));
    await door.send(kind, [ONE_OF_EACH[kind]]);
    const deletion = { ...garbage, ...byKey(kind), deleted: 'Y' };
    expect(await door.send(kind, [deletion])).toMatchObject({ updated: 1, errors: [] });
    await door.send(kind, [ONE_OF_EACH[kind]]);
  },
);

test.each(RECORD_KINDS)('%s: a deletion without its key is refused', async (kind) => {
  const [first] = recordKind(kind).key;
  const { errors } = await door.send(kind, [{ ...byKey(kind), [first!]: ' ' }]);
  expect(errors.map(({ code, path }) => [code, path])).toEqual([['REQUIRED', [first]]]);
});

test.each(RECORD_KINDS)(
  '%s: deleting what never came changes nothing and waits for nothing',
  async (kind) => {
    const result = await door.send(kind, [byKey(kind, other(kind, 'never came'))]);
    expect(result).toMatchObject({ unchanged: 1, parked: 0, errors: [] });
  },
);

const STAMPED = RECORD_KINDS.filter((kind) => 'updatedAt' in recordKind(kind).fields);
const at = (day: number): Sent => ({ updatedAt: `2026-05-0${day}T00:00:00Z` });

test.each(STAMPED)(
  '%s: a deletion holds against an older version, whichever comes first',
  async (kind) => {
    const live = (id: string): Sent => ({ ...ONE_OF_EACH[kind], externalId: id, ...at(5) });
    const deletion = (id: string): Sent => ({ ...byKey(kind, { externalId: id }), ...at(7) });
    await door.send(kind, [live('a')]);
    await door.send(kind, [deletion('a')]);
    await door.send(kind, [deletion('b')]);
    await door.send(kind, [live('b')]);
    await door.send(kind, [deletion('c'), live('c')]);
    await door.send(kind, [live('d'), deletion('d')]);
    const table = { 'time-entries': 'time_entry' }[kind as string] ?? kind.replace(/s$/, '');
    const alive = await door.rows(
      `SELECT external_id FROM ${table} WHERE NOT deleted AND external_id IN ('a', 'b', 'c', 'd')`,
    );
    expect(alive).toEqual([]);
    for (const id of ['a', 'b']) {
      const newer = await door.send(kind, [{ ...live(id), ...at(8) }]);
      expect(newer.created + newer.updated).toBe(1);
    }
    expect(await door.send(kind, [{ ...live('b'), ...at(9), deleted: true }])).toMatchObject({
      updated: 1,
    });
  },
);

test('an invoice that was voided is gone by its id in a file, with and without the other columns', async () => {
  const posted = { postedOn: '2026-03-01', amount: '5', kind: 'PRODUCT' };
  for (const body of [
    'externalId,clientExternalId,postedOn,amount,kind,deleted\nvoid,,,,,true\n',
    'externalId,deleted\nvoid,true\n',
  ]) {
    await door.send('revenue', [{ externalId: 'void', ...posted }]);
    expect(await door.load('revenue', body)).toMatchObject({ updated: 1, errors: [] });
    const kept = await door.rows(
      `SELECT posted_on::text, deleted FROM revenue WHERE external_id = 'void'`,
    );
    expect(kept).toEqual([{ posted_on: '2026-03-01', deleted: true }]);
  }
});

test('what came in before its date became implausible can be deleted', async () => {
  await door.rows(`UPDATE msp SET earliest_date = '1960-01-01'`);
  const cost = { externalId: 'old', name: 'Old', effectiveOn: '1970-01-01', monthlyCost: 1 };
  expect(await door.send('tool-costs', [cost])).toMatchObject({ created: 1 });
  await door.rows(`UPDATE msp SET earliest_date = '2016-01-01'`);
  const deletion = { externalId: 'old', effectiveOn: '1970-01-01', deleted: true };
  expect(await door.send('tool-costs', [deletion])).toMatchObject({ updated: 1, errors: [] });
});
