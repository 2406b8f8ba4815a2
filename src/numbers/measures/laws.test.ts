import fc from 'fast-check';
import { daysInMonth, monthsThrough, shiftDate, shiftMonth, type LocalDate } from '../units/month';
import { PERSON_MONTH_PARTS } from '../units/parts';
import { countRevenue } from './count-revenue';
import { countHistory, countSeatMonths } from './count-seat-months';
import { countStaffMonths } from './count-staff-months';
import { recurringLines } from './recurring-lines';

const MONTHS = monthsThrough('2026-01', '2026-06');
const LATER = '2026-12-31';
const anyDate = fc.integer({ min: 0, max: 200 }).map((days) => shiftDate('2025-12-15', days));
const anyCounts = fc.array(
  fc.record({ effectiveOn: anyDate, seats: fc.option(fc.nat(500)), endpoints: fc.constant(null) }),
  { maxLength: 6 },
);
const seatsOf = (counts: { effectiveOn: LocalDate; seats: number | null; endpoints: null }[]) =>
  countHistory(
    counts.map((count, receivedNo) => ({ ...count, receivedNo })),
    'seats',
  );
const sum = (parts: readonly bigint[]): bigint => parts.reduce((all, each) => all + each, 0n);

test('active days split at any date add up to the same seat-months', () => {
  fc.assert(
    fc.property(anyCounts, anyDate, (counts, cut) => {
      const history = seatsOf(counts);
      const seats = (from: LocalDate, until: LocalDate | null) =>
        sum(
          MONTHS.map(
            (month) => countSeatMonths(history, { from, until }, month, LATER, 'DAY_WEIGHTED').all,
          ),
        );
      expect(seats('2025-01-01', cut) + seats(cut, null)).toBe(seats('2025-01-01', null));
    }),
  );
});

const EVER = { from: '2025-01-01', until: null };
const anyTiming = fc.constantFrom('DAY_WEIGHTED', 'MONTH_START', 'MONTH_END' as const);

test('the days of a month, one after the other, are the month; a single day is the same by every timing', () => {
  fc.assert(
    fc.property(anyCounts, fc.constantFrom(...MONTHS), anyTiming, (counts, month, timing) => {
      const history = seatsOf(counts);
      const days = Array.from({ length: 31 }, (_, i) => shiftDate(`${month}-01`, i));
      const ofDay = (day: LocalDate) =>
        countSeatMonths(history, { from: day, until: shiftDate(day, 1) }, month, LATER, timing).all;
      const whole = countSeatMonths(history, EVER, month, LATER, 'DAY_WEIGHTED');
      expect(sum(days.map(ofDay))).toBe(whole.all);
      expect(whole.estimated <= whole.all).toBe(true);
    }),
  );
});

test('the count of one day for a whole month is that day’s, as often as the month has days', () => {
  fc.assert(
    fc.property(anyCounts, fc.constantFrom(...MONTHS), (counts, month) => {
      const history = seatsOf(counts);
      const first = `${month}-01`;
      const last = shiftDate(`${shiftMonth(month, 1)}-01`, -1);
      const ofDay = (day: LocalDate) =>
        countSeatMonths(
          history,
          { from: day, until: shiftDate(day, 1) },
          month,
          LATER,
          'DAY_WEIGHTED',
        );
      for (const [timing, day] of [
        ['MONTH_START', first],
        ['MONTH_END', last],
      ] as const) {
        const { all, estimated } = ofDay(day);
        const days = BigInt(daysInMonth(month));
        expect(countSeatMonths(history, EVER, month, LATER, timing)).toEqual({
          all: all * days,
          estimated: estimated * days,
        });
      }
    }),
  );
});

test('a count that does not change within a month is the same by every timing', () => {
  const held = anyCounts.map((counts) =>
    counts.map((count) => ({ ...count, effectiveOn: `${count.effectiveOn.slice(0, 7)}-01` })),
  );
  fc.assert(
    fc.property(held, fc.constantFrom(...MONTHS), anyTiming, (counts, month, timing) => {
      const history = seatsOf(counts);
      expect(countSeatMonths(history, EVER, month, LATER, timing)).toEqual(
        countSeatMonths(history, EVER, month, LATER, 'DAY_WEIGHTED'),
      );
    }),
  );
});

test('an agreement split at any date bills the same', () => {
  const cycle = fc.constantFrom('WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL' as const);
  const amount = fc.integer({ min: 1, max: 9_999_999 }).map((n) => (n / 100).toFixed(2));
  const amounts = fc.array(fc.record({ effectiveOn: anyDate, amount, cycle }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(amounts, anyDate, (given, cut) => {
      const lines = given.map((each) => ({
        ...each,
        kind: 'RECURRING_SERVICE' as const,
        line: '',
      }));
      const bill = (...ranges: [LocalDate, LocalDate | null][]) => {
        const agreements = ranges.map(([startsOn, endsBefore]) => ({
          startsOn,
          endsBefore,
          amounts: lines,
        }));
        const read = recurringLines(agreements);
        return MONTHS.map((month) => countRevenue(read, [], null, month, LATER)).map(
          ({ mrr, clientMonths }) => [mrr, clientMonths],
        );
      };
      expect(bill(['2025-01-01', cut], [cut, null])).toEqual(bill(['2025-01-01', null]));
    }),
  );
});

test('the areas of a technician, overhead included, are one whole person', () => {
  const area = fc.constantFrom('SUPPORT', 'VCIO', 'OVERHEAD', 'TECHNOLOGY_ALIGNMENT' as const);
  const share = fc.integer({ min: 0, max: 5000 }).map((n) => (n / 10_000).toFixed(4));
  const allocations = fc.array(fc.record({ effectiveOn: anyDate, area, share }), { maxLength: 5 });
  fc.assert(
    fc.property(allocations, fc.constantFrom(...MONTHS), (rows, month) => {
      // Two rows a date keep the shares of any date at 1 or below, as the door does.
      const kept = rows.filter(
        (row, i) => rows.slice(0, i).filter((r) => r.effectiveOn === row.effectiveOn).length < 2,
      );
      const person = { technical: true, employedFrom: null, employedUntil: null, tiers: [] };
      const months = countStaffMonths({ ...person, allocations: kept, ftes: [] }, month, LATER);
      expect(sum(months.map(({ fteMonths }) => fteMonths))).toBe(PERSON_MONTH_PARTS);
    }),
  );
});
