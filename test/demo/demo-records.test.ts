import { demoRecords } from '../../src/demo/demo-records';
import { RECORD_KINDS } from '../../src/ingest/record-kind';
import { monthOf, monthsThrough, shiftMonth } from '../../src/numbers/units/month';
import { rowsOf } from './simple-arithmetic';

const TODAY = '2026-05-20';
const demo = demoRecords({ seed: 1, today: TODAY });

/** Rows by their identity, for one month of what was done. */
function workOf(rows: ReturnType<typeof demoRecords>, month: string): string[] {
  return (['tickets', 'time-entries'] as const).flatMap((kind) =>
    rowsOf(rows, kind)
      .filter((row) => monthOf(String(row.openedAt ?? row.startedAt)) === month)
      .map((row) => JSON.stringify(row)),
  );
}

test('the same seed and day give the same rows', () => {
  const again = demoRecords({ seed: 1, today: TODAY });
  expect(JSON.stringify([...again])).toBe(JSON.stringify([...demo]));
});

test('another seed gives other rows', () => {
  const other = demoRecords({ seed: 3, today: '2026-01-01' });
  expect(rowsOf(other, 'seat-counts')[0]).not.toEqual(rowsOf(demo, 'seat-counts')[0]);
  expectNothingYetToCome(other, '2026-01-01');
});

test('a day later, the work of earlier months is the same but for tickets closed since', () => {
  const tomorrow = demoRecords({ seed: 1, today: '2026-05-21' });
  const known = new Set(workOf(tomorrow, '2026-02'));
  const changed = workOf(demo, '2026-02').filter((row) => !known.has(row));
  expect(changed.length).toBeLessThan(10);
  expect(workOf(tomorrow, '2026-02')).toHaveLength(workOf(demo, '2026-02').length);
});

test('within a quarter, the next month adds to the months that are over', () => {
  const later = demoRecords({ seed: 1, today: '2026-06-03' });
  expect(workOf(later, '2025-11').length).toBe(workOf(demo, '2025-11').length);
});

test('kinds come in the order of the import, none of them empty', () => {
  expect([...demo.keys()]).toEqual([...RECORD_KINDS]);
  for (const kind of RECORD_KINDS) expect(rowsOf(demo, kind)).not.toHaveLength(0);
});

test('40 clients in four segments and three territories', () => {
  const clients = rowsOf(demo, 'clients');
  const values = (field: string) => new Set(clients.map((row) => row[field]).filter(Boolean));
  expect(clients).toHaveLength(40);
  expect(values('segment').size).toBe(4);
  expect(values('territory').size).toBe(3);
});

test('18 technicians in three tiers, in all five areas and overhead', () => {
  const technicians = rowsOf(demo, 'technicians');
  const areas = new Set(rowsOf(demo, 'allocations').map((row) => row.deliveryArea));
  expect(technicians).toHaveLength(18);
  expect(new Set(technicians.map((row) => row.tier ?? null))).toEqual(new Set([1, 2, 3, null]));
  expect(areas.size).toBe(6);
});

/** 24 months, the present one included, and no moment on or after `today`. */
function expectNothingYetToCome(rows: typeof demo, today: string): void {
  const months = monthsThrough(shiftMonth(monthOf(today), -23), monthOf(today));
  const moments = (['tickets', 'ticket-events', 'time-entries'] as const).flatMap((kind) =>
    rowsOf(rows, kind).flatMap((row) =>
      ['openedAt', 'closedAt', 'occurredAt', 'startedAt', 'updatedAt'].map((name) => row[name]),
    ),
  );
  const texts = moments.filter((one) => one !== undefined).map(String);
  // Eastern midnight is 05:00 UTC at the latest.
  expect(texts.filter((one) => one >= `${today}T05:00:00.000Z`)).toEqual([]);
  expect(texts.some((one) => monthOf(one) === months[0])).toBe(true);
  expect(rowsOf(rows, 'revenue').filter((row) => String(row.postedOn) >= today)).toEqual([]);
}

test.each([TODAY, '2028-02-29'])('on %s it tells 24 months and nothing yet to come', (today) => {
  expectNothingYetToCome(today === TODAY ? demo : demoRecords({ seed: 1, today }), today);
});

test('few enough rows to load in seconds', () => {
  expect(rowsOf(demo, 'tickets').length).toBeLessThan(25_000);
  expect(rowsOf(demo, 'time-entries').length).toBeLessThan(40_000);
});

const REFERRED: Readonly<Record<string, string>> = {
  clientExternalId: 'clients',
  ticketExternalId: 'tickets',
  agreementExternalId: 'agreements',
  technicianExternalId: 'technicians',
  mergedIntoExternalId: 'tickets',
};

test('every id is given once, and every reference is to a row that comes before', () => {
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const kind of RECORD_KINDS) {
    for (const row of rowsOf(demo, kind)) {
      for (const [field, to] of Object.entries(REFERRED)) {
        const named = row[field];
        if (named !== undefined && !seen.has(`${to}/${named}`)) wrong.push(`${kind}: ${named}`);
      }
      if (row.externalId === undefined) continue;
      // A tool's rows are told apart by their dates.
      const id = kind === 'tool-costs' ? `${row.externalId}/${row.effectiveOn}` : row.externalId;
      if (seen.has(`${kind}/${id}`)) wrong.push(`${kind}: ${id} twice`);
      seen.add(`${kind}/${id}`);
    }
  }
  expect(wrong).toEqual([]);
});
