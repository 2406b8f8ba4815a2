import { BAND_BASES, type BandBasis } from '../../src/numbers/bands/basis';
import { divide, fromDecimal, multiply, HUNDRED, type Ratio } from '../../src/numbers/units/ratio';
import {
  movedSentence,
  moveSentence,
  nobodySentence,
  unbandedSentence,
} from '../../src/words/bands';
import {
  membershipSentences,
  type MembershipFacts,
  type StandsOut,
} from '../../src/words/membership';
import { goldenText, inCurrencies } from './golden';

const of = (text: string): Ratio => fromDecimal(text);

/** A yen or a pound is another amount, not another sign before the same one. */
const SCALE: Readonly<Record<string, string>> = { USD: '1', JPY: '150', GBP: '0.8' };
const amount = (text: string, currency: string): Ratio => multiply(of(text), of(SCALE[currency]!));

interface Kept {
  /** Per month, in dollars. */
  readonly basis: string;
  readonly marginPercent: string | null;
  /** Where there is no margin. */
  readonly left?: string;
}

/** A membership whose figures follow from each other, as those that are counted do. */
function facts(currency: string, kept: Kept, more: Partial<MembershipFacts> = {}): MembershipFacts {
  const basisValue = amount(kept.basis, currency);
  const marginPercent = kept.marginPercent === null ? null : of(kept.marginPercent);
  const target = of('70');
  const left = amount(kept.left ?? '0', currency);
  const worth = marginPercent
    ? divide(multiply(basisValue, marginPercent), target)
    : divide(multiply(left, HUNDRED), target);
  return {
    basis: 'RECURRING_SERVICE_REVENUE',
    bandCount: 3,
    currency,
    band: { label: 'A', rank: 1 },
    refined: { label: 'A', rank: 1 },
    basisValue,
    contribution: left,
    worth,
    marginPercent,
    targetMarginPercent: target,
    months: 3,
    isConsumption: false,
    cost: null,
    hours: null,
    ...more,
  };
}

const member =
  (kept: Kept, more: Partial<MembershipFacts> = {}) =>
  (currency: string): string =>
    membershipSentences(facts(currency, kept, more));

const MANY: Kept = { basis: '3000', marginPercent: '76.2' };
const refined = (label: string, rank: number) => ({ refined: { label, rank } });
const frozen = { worth: null, marginPercent: null, targetMarginPercent: null };
const consumption = (basis: BandBasis, value: string, label: string, rank: number) => ({
  basis,
  basisValue: of(value),
  band: { label, rank },
  ...refined(label, rank),
  isConsumption: true,
});

const cost = (more: Partial<StandsOut> = {}): StandsOut => ({
  direction: 'HIGH',
  test: 'MODIFIED_Z',
  value: of('61.24'),
  median: of('31.02'),
  score: of('4.123'),
  ...more,
});
const hours: StandsOut = cost({
  direction: 'LOW',
  test: 'TUKEY',
  value: of('0.081'),
  median: of('0.484'),
  score: of('-1.72'),
});

const move =
  (write: typeof moveSentence, from: string | null, to: string | null) => (currency: string) =>
    write({
      basis: 'RECURRING_SERVICE_REVENUE',
      from,
      to,
      basisValue: to === null ? null : amount('2000', currency),
      currency,
    });

const byBasis = Object.fromEntries(
  BAND_BASES.map((basis) => [
    `a move by ${basis}`,
    (currency: string) => {
      const isMoney = basis.endsWith('REVENUE');
      const basisValue = isMoney ? amount('2000', currency) : of('0.3333');
      return moveSentence({ basis, from: 'Legal · B', to: 'Legal · A', basisValue, currency });
    },
  ]),
);

const FORMS = {
  'refined into its own band': member(MANY),
  'refined one band lower': member({ basis: '3000', marginPercent: '48' }, refined('B', 2)),
  'refined two bands lower, a loss': member(
    { basis: '512.5', marginPercent: '-12.4' },
    refined('C', 3),
  ),
  'refined one band higher': member(
    { basis: '2800', marginPercent: '76' },
    { ...refined('A', 1), band: { label: 'B', rank: 2 } },
  ),
  'no revenue in these months': member(
    { basis: '3000', marginPercent: null, left: '-200' },
    refined('C', 3),
  ),
  'a segment that is a band': member(MANY, {
    bandCount: 1,
    band: { label: 'Legal', rank: 1 },
    ...refined('Legal', 1),
  }),
  'parted by segment': member(MANY, {
    band: { label: 'Legal · A', rank: 1 },
    ...refined('Legal · A', 1),
  }),
  'no known cost': member(MANY, { ...frozen, contribution: null }),
  'without a target, or frozen, in the same band': member(MANY, frozen),
  'frozen, in another band': member({ ...MANY, left: '1200' }, { ...frozen, ...refined('B', 2) }),
  'by reactive hours': member(MANY, consumption('REACTIVE_HOURS_PER_SEAT', '0.2634', 'B', 2)),
  'by cost to serve': member(MANY, consumption('COST_TO_SERVE_PERCENT', '31.25', 'A', 1)),
  'a drain by cost': member(MANY, { cost: cost() }),
  'under-served by cost': member(MANY, {
    cost: cost({ direction: 'LOW', value: of('8.1'), score: of('-3.9') }),
  }),
  'a drain where all others are alike': member(MANY, {
    cost: cost({ test: 'TUKEY', score: null }),
  }),
  'a drain that was frozen without the middle': member(MANY, { cost: cost({ median: null }) }),
  'under-served by hours': member(MANY, { hours }),
  'would move': move(moveSentence, 'B', 'A'),
  'would come into a band': move(moveSentence, null, 'A'),
  'would leave all bands': move(moveSentence, 'B', null),
  'has moved': move(movedSentence, 'B', 'A'),
  'has come into a band': move(movedSentence, null, 'A'),
  'has left all bands': move(movedSentence, 'B', null),
  ...byBasis,
  ...Object.fromEntries(
    BAND_BASES.map((basis) => [`nobody by ${basis}`, () => nobodySentence(basis)]),
  ),
  ...Object.fromEntries(
    (['NO_REVENUE', 'NO_SEAT_COUNT', 'ZERO_SEATS', 'NO_COST', 'DATA_INCOMPLETE'] as const).map(
      (reason) => [`in no band: ${reason}`, () => unbandedSentence(reason)],
    ),
  ),
};

test('every sentence about bands, in three currencies', () => {
  const text = inCurrencies(FORMS);
  expect(text).toBe(goldenText('band-sentences', text));
});

const MARGIN =
  /of \D?([\d,.]+) a month .* margin of (-?[\d.]+) % .* target of ([\d.]+) % .* worth (-?)\D?([\d,.]+):/;
const plain = (text: string | undefined): number => Number(text?.replaceAll(',', ''));

test('revenue × margin ÷ target in a sentence is the worth in it, within its rounding', () => {
  for (const currency of ['USD', 'JPY', 'GBP'])
    for (const kept of [
      MANY,
      { basis: '512.5', marginPercent: '-12.4' },
      { basis: '98765.43', marginPercent: '41.27' },
    ]) {
      const found = MARGIN.exec(member(kept)(currency));
      const [, revenue, margin, target, minus, worth] = found ?? [];
      const told = (minus ? -1 : 1) * plain(worth);
      const worked = (plain(revenue) * plain(margin)) / plain(target);
      // The margin is told to a tenth of a percent, the money to its last digit.
      const rounding = (plain(revenue) * 0.05) / plain(target) + 1.5;
      expect(Math.abs(told - worked)).toBeLessThanOrEqual(rounding);
    }
});
