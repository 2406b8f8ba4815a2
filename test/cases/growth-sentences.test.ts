import type { GrowthCell } from '../../src/numbers/questions/growth-focus';
import type { SweetSpot } from '../../src/numbers/questions/sweet-spot';
import type { Trait } from '../../src/numbers/questions/sweet-spot-traits';
import { divide, fromDecimal, type Ratio } from '../../src/numbers/units/ratio';
import { growthSentence, sweetSpotSentences } from '../../src/words/growth';
import { goldenText, inCurrencies } from './golden';

const of = (text: string): Ratio => fromDecimal(text);

/** A yen or a pound is another amount, not another sign before the same one. */
const SCALE: Readonly<Record<string, string>> = { USD: '1', JPY: '150', GBP: '0.8' };
const amount = (text: string, currency: string): Ratio =>
  ((scale) => ({ over: of(text).over * scale.over, under: of(text).under * scale.under }))(
    of(SCALE[currency]!),
  );

const cell =
  (more: Partial<GrowthCell>, perSeat: string | null = '83.2') =>
  (currency: string): string => {
    const [left, base] = [perSeat && amount(perSeat, currency), amount('64', currency)];
    return growthSentence(
      {
        kind: 'MARKET',
        segment: 'Legal',
        territory: 'North',
        band: 'A',
        clients: 12,
        seated: 12,
        contributionPerHour: null,
        only: false,
        confident: true,
        ...more,
        contributionPerSeat: left || null,
        basePerSeat: base,
        lift: left ? divide(left, base) : null,
      },
      currency,
    );
  };

const trait = (more: Partial<Trait>): Trait => ({
  cut: 'SEGMENT',
  value: 'Legal',
  clients: 6,
  share: of('0.6667'),
  baseRate: of('0.3333'),
  lift: of('2'),
  ...more,
});

const spot =
  (more: Partial<SweetSpot>) =>
  (currency: string): string =>
    sweetSpotSentences(
      {
        segment: null,
        territory: null,
        seatsFrom: 12,
        seatsTo: 40,
        bands: [],
        clients: [1, 2, 3, 4, 5, 6, 7, 8, 9],
        all: 36,
        traits: [trait({})],
        contributionPerSeat: amount('81.2', currency),
        restContributionPerSeat: amount('40.1', currency),
        confident: true,
        ...more,
      },
      { from: '2025-06', to: '2026-05' },
      currency,
    );

const POOLED = { territory: null, band: null };

const FORMS = {
  'a market': cell({}),
  'a market without bands': cell({ band: null }),
  'a market without a segment': cell({ segment: null, band: null }),
  'a market that loses money': cell({}, '-12.5'),
  'a market without seats': cell({ confident: false }, null),
  'the small markets of a segment': cell({ ...POOLED, kind: 'SEGMENT', clients: 7 }),
  'the rest': cell({ ...POOLED, kind: 'REST', segment: null, clients: 6 }),
  'a rest of one': cell({ ...POOLED, kind: 'REST', segment: null, clients: 1, confident: false }),
  'all that there are': cell({ ...POOLED, kind: 'REST', segment: null, clients: 2, only: true }),
  'the only one, which loses money': cell(
    { ...POOLED, kind: 'REST', segment: null, clients: 1, only: true, confident: false },
    '-12.5',
  ),
  'a sweet spot': spot({}),
  'a sweet spot with more to it': spot({
    traits: [
      trait({}),
      trait({
        cut: 'TERRITORY',
        value: 'North',
        share: of('0.5556'),
        baseRate: of('0.4'),
        lift: of('1.389'),
      }),
      trait({
        cut: 'BAND',
        value: 'A',
        share: of('0.4444'),
        baseRate: of('0.4'),
        lift: of('1.111'),
      }),
    ],
  }),
  'nothing in common': spot({ traits: [], seatsFrom: 20, seatsTo: 20 }),
  'one client': spot({
    clients: [1],
    all: 4,
    traits: [],
    seatsFrom: 1,
    seatsTo: 1,
    confident: false,
  }),
};

test('every sentence about growth, in three currencies', () => {
  const text = inCurrencies(FORMS);
  expect(text).toBe(goldenText('growth-sentences', text));
});
