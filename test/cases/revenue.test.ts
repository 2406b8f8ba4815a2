import { countRevenue, type RevenueKind } from '../../src/numbers/measures/count-revenue';
import {
  recurringLines,
  type AgreementFacts,
  type AmountFacts,
  type BillingCycle,
  type RecurringKind,
} from '../../src/numbers/measures/recurring-lines';
import type { DateRange } from '../../src/numbers/units/day-range';
import { MONEY_PARTS, MONTH_PARTS } from '../../src/numbers/units/parts';
import { toNumber } from '../../src/numbers/units/ratio';
import { cell, items, readCases, words, type Case } from './read-cases';

function toAmount(item: string): AmountFacts {
  const [effectiveOn = '', amount = '', cycle = '', ...more] = words(item);
  const given = (name: string) => more.find((word) => word.startsWith(`${name}=`))?.split('=')[1];
  return {
    effectiveOn,
    amount,
    cycle: cycle as BillingCycle,
    kind: (given('kind') ?? 'RECURRING_SERVICE') as RecurringKind,
    line: given('line') ?? '',
  };
}

const toRange = (text: string): DateRange | null => {
  const [from = '', until = ''] = text.split('..');
  return text === 'never' ? null : { from, until: until || null };
};

function toAgreements(row: Case): AgreementFacts[] {
  const range = cell(row, 'agreement') === '' ? null : toRange(cell(row, 'agreement'));
  const amounts = items(row, 'amounts').map(toAmount);
  return range ? [{ startsOn: range.from, endsBefore: range.until, amounts }] : [];
}

const toRevenue = (item: string) => {
  const [kind = '', amount = ''] = words(item);
  return { kind: kind as RevenueKind, amount };
};

test.each(readCases('revenue').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => {
    const counted = countRevenue(
      recurringLines(toAgreements(row)),
      items(row, 'revenue').map(toRevenue),
      toRange(cell(row, 'active')),
      cell(row, 'month'),
      cell(row, 'today'),
    );
    const inMoney = (parts: bigint) => toNumber(parts, MONEY_PARTS);
    expect(inMoney(counted.mrr)).toBe(Number(cell(row, 'mrr')));
    expect(inMoney(counted.nrr)).toBe(Number(cell(row, 'nrr')));
    expect(inMoney(counted.recurringProductRevenue)).toBe(Number(cell(row, 'recurring product')));
    expect(inMoney(counted.productRevenue)).toBe(Number(cell(row, 'product')));
    const clientMonths = toNumber(counted.clientMonths, MONTH_PARTS);
    expect(clientMonths).toBeCloseTo(Number(cell(row, 'client-months')), 10);
  },
);
