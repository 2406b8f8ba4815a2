import { measure, type MeasureKey } from '../measures/catalogue';
import type { Formula, Sum } from '../metrics/metric';
import { multiply, type Ratio } from '../units/ratio';
import { changeIn, inverse, totalOf, type ClientChange } from './client-change';
import { driver, type Driver } from './driver';
import { went } from './explain';
import { differenceOf, ofTwo, type Change } from './product';
import { shareOfChange } from './share-of-change';
import { sumOfMany } from './sum-of-many';

type Of<K extends Formula['kind']> = Extract<Formula, { kind: K }>;

const nameOf = (key: MeasureKey): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const explain = (key: MeasureKey, total: Change): string => went(measure(key).name, total);

const scaled = ({ over, under }: Ratio, by: number): Ratio => ({ over: over * BigInt(by), under });

/** A sum moves by what each of its measures does. */
function ofTotal({ of, less }: Of<'total'>, clients: readonly ClientChange[]): Driver[] {
  const side = (keys: Sum, sign: number): Driver[] =>
    keys.map((key) => {
      const changes = clients.map((client) => changeIn(client, [key]));
      const shares = changes.map((change) => scaled(differenceOf(change), sign));
      return driver('MEASURE', explain(key, totalOf(changes)), shares, nameOf(key));
    });
  return [...side(of, 1), ...side(less, -1)];
}

/** A ratio moves by each measure above the line, and by those below it; a client's share below goes by its own change. */
function ofRatio(formula: Of<'ratio'>, clients: readonly ClientChange[]): Driver[] {
  const { over, less, under, times } = formula;
  const below = clients.map((client) => changeIn(client, under));
  const divisor = inverse(totalOf(below));
  const side = (keys: Sum, sign: number) =>
    keys.map((key) => {
      const changes = clients.map((client) => changeIn(client, [key]));
      const total = totalOf(changes);
      const shares = changes.map((change) => scaled(ofTwo(change, divisor)[0], sign * times));
      const byDivisor = scaled(ofTwo(total, divisor)[1], sign * times);
      const own = driver('MEASURE', explain(key, total), shares, nameOf(key));
      return { byDivisor, driver: own };
    });
  const sides = [...side(over, 1), ...side(less, -1)];
  const whole = totalOf(below);
  const byDivisor = sumOfMany(sides.map((each) => each.byDivisor));
  const shares = below.map((own) => multiply(byDivisor, shareOfChange(own, whole)));
  const names = under.map(nameOf).join(' + ');
  const words = under.map((key) => measure(key).name).join(' + ');
  const divided = driver('MEASURE', went(words, whole), shares, names);
  return merged([...sides.map((each) => each.driver), divided]);
}

/** A measure that stands on both sides of the line is one cause. */
const merged = (drivers: readonly Driver[]): Driver[] =>
  drivers.flatMap((each) => {
    const alike = drivers.filter(({ name }) => name === each.name);
    if (alike[0] !== each) return [];
    const shares = each.shares.map((_, at) => sumOfMany(alike.map((one) => one.shares[at]!)));
    return [{ ...each, shares }];
  });

/** The split of any ratio or sum into its measures. Of numbers made in other ways there is none. */
export function plainDrivers(formula: Formula, clients: readonly ClientChange[]): Driver[] {
  if (formula.kind === 'total') return ofTotal(formula, clients);
  return formula.kind === 'ratio' ? ofRatio(formula, clients) : [];
}
