import type { MeasureKey } from '../measures/catalogue';
import type { Formula, Sum } from '../metrics/metric';
import { multiply, type Ratio } from '../units/ratio';
import { changeIn, inverse, monthlyIn, totalOf, type ComparedSpans } from './client-change';
import { driver, type Driver } from './driver';
import { measureWord } from './measure-word';
import { differenceOf, ofTwo, type Change } from './product';
import { shareOfChange } from './share-of-change';
import { sumOfMany } from './sum-of-many';

type Sides = Pick<Extract<Formula, { kind: 'ratio' }>, 'over' | 'less' | 'under' | 'times'>;
type Of<K extends Formula['kind']> = Extract<Formula, { kind: K }>;

const scaled = ({ over, under }: Ratio, by: number): Ratio => ({ over: over * BigInt(by), under });

const measured = (
  keys: readonly MeasureKey[],
  change: Change,
  monthly: boolean,
  shares: readonly Ratio[],
): Driver =>
  driver(
    'MEASURE',
    { of: 'MEASURES', keys, change, monthly },
    shares,
    keys.map(measureWord).join(' + '),
  );

/** A sum moves by what each of its measures does. */
function ofTotal({ of, less }: Of<'total'>, { clients }: ComparedSpans): Driver[] {
  const side = (keys: Sum, sign: number): Driver[] =>
    keys.map((key) => {
      const changes = clients.map((client) => changeIn(client, [key]));
      const shares = changes.map((change) => scaled(differenceOf(change), sign));
      return measured([key], totalOf(changes), false, shares);
    });
  return [...side(of, 1), ...side(less, -1)];
}

/** What a month brings moves by what each measure brings in one. */
function ofMonthly({ of }: Of<'monthly'>, spans: ComparedSpans): Driver[] {
  const monthly = monthlyIn(spans);
  return of.map((key) => {
    const changes = spans.clients.map((client) => monthly(client, [key]));
    return measured([key], totalOf(changes), true, changes.map(differenceOf));
  });
}

/** A ratio moves by each measure above the line, and by those below it; a client's share below goes by its own change. */
function ofRatio(formula: Sides, spans: ComparedSpans): Driver[] {
  const { over, less, under, times } = formula;
  const { clients } = spans;
  const monthly = monthlyIn(spans);
  const below = clients.map((client) => monthly(client, under));
  const divisor = inverse(totalOf(below));
  const side = (keys: Sum, sign: number) =>
    keys.map((key) => {
      const changes = clients.map((client) => monthly(client, [key]));
      const total = totalOf(changes);
      const shares = changes.map((change) => scaled(ofTwo(change, divisor)[0], sign * times));
      const byDivisor = scaled(ofTwo(total, divisor)[1], sign * times);
      return { byDivisor, driver: measured([key], total, true, shares) };
    });
  const sides = [...side(over, 1), ...side(less, -1)];
  const whole = totalOf(below);
  const byDivisor = sumOfMany(sides.map((each) => each.byDivisor));
  const shares = below.map((own) => multiply(byDivisor, shareOfChange(own, whole)));
  return merged([...sides.map((each) => each.driver), measured(under, whole, true, shares)]);
}

/** A measure that stands on both sides of the line is one cause. */
const merged = (drivers: readonly Driver[]): Driver[] =>
  drivers.flatMap((each) => {
    const alike = drivers.filter(({ key }) => key === each.key);
    if (alike[0] !== each) return [];
    const shares = each.shares.map((_, at) => sumOfMany(alike.map((one) => one.shares[at]!)));
    return [{ ...each, shares }];
  });

/** The split of any ratio or sum into its measures. Of numbers made in other ways there is none. */
export function plainDrivers(formula: Formula, spans: ComparedSpans): Driver[] {
  if (formula.kind === 'total') return ofTotal(formula, spans);
  if (formula.kind === 'ofMsp') return ofRatio({ ...formula, less: [], times: 1 }, spans);
  if (formula.kind === 'monthly') return ofMonthly(formula, spans);
  return formula.kind === 'ratio' ? ofRatio(formula, spans) : [];
}
