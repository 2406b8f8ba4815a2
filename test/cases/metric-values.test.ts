import { evaluate } from '../../src/numbers/metrics/evaluate';
import { isMetricKey, metric } from '../../src/numbers/metrics/catalogue';
import { MEASURES } from '../../src/numbers/measures/catalogue';
import type { MeasureRow } from '../../src/numbers/measures/measure';
import { cell, cellOrNull, items, readCases, words, type Case } from './read-cases';

const partsOf = new Map<string, bigint>(MEASURES.map(({ key, parts }) => [key, parts]));

/** Parts are whole: the figures of the table come to whole parts, but for their binary dust. */
const toParts = (key: string, value: string): bigint => {
  const parts = partsOf.get(key);
  if (parts === undefined) throw new RangeError(`There is no measure "${key}".`);
  return BigInt(Math.round(Number(value) * Number(parts)));
};

function toRow(item: string): MeasureRow {
  const [month = '', ...facts] = words(item);
  const sums = facts
    .filter((fact) => fact.includes('='))
    .map((fact) => fact.split('='))
    .map(([key = '', value = '']) => [key, toParts(key, value)] as const);
  return {
    month,
    hasSeatCount: !facts.includes('no-seats'),
    hasEndpointCount: !facts.includes('no-endpoints'),
    sums: Object.fromEntries(sums),
  };
}

const FROM_THE_START = {
  TIME: '2020-01',
  TICKETS: '2020-01',
  MONEY: '2020-01',
  LABOUR_COST: '2020-01',
} as const;

function answer(row: Case) {
  const key = cell(row, 'metric');
  if (!isMetricKey(key)) throw new RangeError(`There is no metric "${key}".`);
  const rows = items(row, 'rows').map(toRow);
  return evaluate(metric(key), rows, {
    months: [...new Set(rows.map(({ month }) => month))],
    currentMonth: cell(row, 'current month'),
    coverage: FROM_THE_START,
    target: metric(key).target,
  });
}

test.each(readCases('metric-values').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
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
