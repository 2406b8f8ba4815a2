import fc from 'fast-check';
import { MEASURES } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import { METRICS } from './catalogue';
import { evaluate } from './evaluate';
import { sumInUnits } from './sum-rows';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];
const coverage = { TIME: '2026-02', TICKETS: '2026-01', MONEY: '2026-01' };
const today = '2026-03-10';
const context = { months: MONTHS, currentMonth: '2026-03', today, coverage, target: null };

const anySums = fc.record(
  Object.fromEntries(
    MEASURES.map(({ key, parts }) => [
      key,
      fc.bigInt({ min: -5n, max: 50n }).map((n) => n * parts),
    ]),
  ),
);
const anyRow: fc.Arbitrary<MeasureRow> = fc.record({
  month: fc.constantFrom(...MONTHS),
  hasSeatCount: fc.boolean(),
  hasEndpointCount: fc.boolean(),
  cover: fc.record({
    last: fc.option(fc.constantFrom(...MONTHS)),
    next: fc.option(fc.constantFrom(...MONTHS)),
  }),
  sums: anySums,
});
const anyRows = fc.array(anyRow, { maxLength: 8 });
const anyMetric = fc.constantFrom(...METRICS);

test('the order of the rows is irrelevant', () => {
  const shuffled = anyRows.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    ),
  );
  fc.assert(
    fc.property(anyMetric, shuffled, (metric, [rows, others]) => {
      expect(evaluate(metric, others, context)).toEqual(evaluate(metric, rows, context));
    }),
  );
});

test('rows may be added up beforehand: clients of one kind are their tenant', () => {
  const month = '2026-03';
  const cover = { last: month, next: month };
  const seated = { hasSeatCount: true, hasEndpointCount: true, cover, month };
  fc.assert(
    fc.property(anyMetric, fc.array(anySums, { minLength: 1, maxLength: 6 }), (metric, sums) => {
      const rows = sums.map((each) => ({ ...seated, sums: each }));
      const whole = Object.fromEntries(
        MEASURES.map(({ key }) => [key, sums.reduce((all, each) => all + (each[key] ?? 0n), 0n)]),
      );
      expect(evaluate(metric, [{ ...seated, sums: whole }], context)).toEqual(
        evaluate(metric, rows, context),
      );
    }),
  );
});

test('a period split in two adds up to the whole, exactly', () => {
  const cut = fc.integer({ min: 0, max: MONTHS.length });
  fc.assert(
    fc.property(
      anyRows.filter((rows) => rows.length > 0),
      cut,
      (rows, at) => {
        const before = rows.filter(({ month }) => MONTHS.indexOf(month) < at);
        const after = rows.filter(({ month }) => MONTHS.indexOf(month) >= at);
        for (const { key } of MEASURES) {
          const [whole, one, other] = [rows, before, after].map((part) => sumInUnits(part, [key]));
          expect((one?.over ?? 0n) + (other?.over ?? 0n)).toBe(whole?.over);
        }
      },
    ),
  );
});

test('a value or a reason, never both, never NaN or Infinity', () => {
  fc.assert(
    fc.property(anyMetric, anyRows, (metric, rows) => {
      const { value, reason, numerator, denominator } = evaluate(metric, rows, context);
      expect(value === null).toBe(reason !== null);
      expect([value ?? 0, numerator, denominator].every(Number.isFinite)).toBe(true);
      if (value !== null) expect(denominator).toBeGreaterThan(0);
    }),
  );
});
