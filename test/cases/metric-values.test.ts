import { evaluate } from '../../src/numbers/metrics/evaluate';
import { isMetricKey, metric, METRIC_KEYS } from '../../src/numbers/metrics/catalogue';
import { MEASURES } from '../../src/numbers/measures/catalogue';
import type { DataKind, MeasureRow } from '../../src/numbers/measures/measure';
import { lastDay } from '../../src/numbers/units/month';
import { HOUR_PARTS } from '../../src/numbers/units/parts';
import { cell, cellOrNull, items, readCases, words, type Case } from './read-cases';

const partsOf = new Map<string, bigint>(MEASURES.map(({ key, parts }) => [key, parts]));

/** Parts are whole: the figures of the table come to whole parts, but for their binary dust. */
const toParts = (key: string, value: string): bigint => {
  const parts = partsOf.get(key);
  if (parts === undefined) throw new RangeError(`There is no measure "${key}".`);
  return BigInt(Math.round(Number(value) * Number(parts)));
};

/** An item `2026-04 msp overheadCost=900` is of the whole MSP, whoever the other ones are of. */
const isOfMsp = (item: string): boolean => words(item).includes('msp');

function toRow(item: string): MeasureRow {
  const [month = '', ...facts] = words(item);
  const sums = facts
    .filter((fact) => fact.includes('=') && !fact.startsWith('ranked='))
    .map((fact) => fact.split('='))
    .map(([key = '', value = '']) => [key, toParts(key, value)] as const);
  const covered = facts.includes('no-agreement') ? null : month;
  return {
    month,
    hasSeatCount: !facts.includes('no-seats'),
    hasEndpointCount: !facts.includes('no-endpoints'),
    cover: { last: covered, next: covered },
    sums: Object.fromEntries(sums),
  };
}

/** The hours of the ticket at the rank of a median or percentile: `ranked=6`. The store finds that ticket. */
const rankedHours = (row: Case): bigint | null => {
  const [, hours] = /\branked=(\S+)/.exec(cell(row, 'rows')) ?? [];
  return hours === undefined ? null : BigInt(Number(hours) * Number(HOUR_PARTS));
};

const DATA_KINDS: readonly DataKind[] = ['TIME', 'TICKETS', 'MONEY', 'LABOUR_COST'];

/** The first month with a record of each kind: `TICKETS TIME@2026-02`, `none`; all of them for long where the cell is empty. */
function toCoverage(text: string) {
  const kinds = text === '' ? DATA_KINDS : words(text).filter((kind) => kind !== 'none');
  return Object.fromEntries(
    kinds.map((item) => {
      const [kind = '', since = '2020-01'] = item.split('@');
      if (!DATA_KINDS.some((known) => known === kind)) throw new RangeError(`No kind "${kind}".`);
      return [kind, since];
    }),
  );
}

/** `2026-06-10`, or `2026-06` for its last day. */
const toToday = (text: string) => ({
  currentMonth: text.slice(0, 7),
  today: text.length > 7 ? text : lastDay(text),
});

function answer(row: Case) {
  const key = cell(row, 'metric');
  if (!isMetricKey(key)) throw new RangeError(`There is no metric "${key}".`);
  const all = items(row, 'rows');
  const rows = all.filter((item) => !isOfMsp(item)).map(toRow);
  const ofMsp = all.filter(isOfMsp).map(toRow);
  const presence = { seatCount: ofMsp.some((each) => each.hasSeatCount), endpointCount: true };
  return evaluate(metric(key), rows, {
    months: [...new Set([...rows, ...ofMsp].map(({ month }) => month))],
    msp: ofMsp.length > 0 ? { rows: ofMsp, presence } : null,
    ...toToday(cell(row, 'current month')),
    coverage: toCoverage(cell(row, 'on record')),
    quantile: rankedHours(row),
    target: metric(key).target,
  });
}

const CASES = readCases('metric-values');

const keysOf = (rows: readonly Case[]) => new Set(rows.map((row) => cell(row, 'metric')));

test('every metric has a case with a value', () => {
  const told = keysOf(CASES.filter((row) => cell(row, 'value') !== ''));
  expect(METRIC_KEYS.filter((key) => !told.has(key))).toEqual([]);
});

test('every metric has a case without a value, that says the reason', () => {
  const told = keysOf(CASES.filter((row) => cell(row, 'reason') !== ''));
  expect(METRIC_KEYS.filter((key) => !told.has(key))).toEqual([]);
});

test.each(CASES.map((row) => [`${row['metric']}, ${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => {
    const { value, reason, numerator, denominator, status, partial } = answer(row);
    const expected = cellOrNull(row, 'value');
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(Number(expected), 8);
    expect(numerator).toBeCloseTo(Number(cell(row, 'numerator')), 8);
    expect(denominator).toBeCloseTo(Number(cell(row, 'denominator')), 8);
    expect({ reason, status, partial }).toEqual({
      reason: cellOrNull(row, 'reason'),
      status: cell(row, 'status'),
      partial: cell(row, 'partial') === 'yes',
    });
  },
);
