import { measureWord } from '../../src/numbers/drivers/measure-word';
import { metric, METRICS, type MetricKey } from '../../src/numbers/metrics/catalogue';
import type { MeasureKey } from '../../src/numbers/measures/catalogue';
import { shownDigits } from '../../src/words/value-text';
import { agree, exactly, minus, plus, printed, times, type Span } from '../cases/printed-figure';
import { fileOf, sqlFile, type Checked } from './open-checks';
import { answerOf, type ToldTwice } from './told-twice';

interface Cause {
  readonly kind: string;
  readonly key: string;
  readonly effect: number;
  readonly explanation: string;
}
interface Side {
  readonly over: number;
  readonly under: number;
}

/** Two months, and how much of each is over. */
export interface Compared {
  readonly months: readonly [before: string, now: string];
  readonly lengths: readonly [before: number, now: number];
}

const SPLIT = METRICS.filter(({ value: { kind } }) =>
  ['ratio', 'total', 'monthly', 'ofMsp'].includes(kind),
);

/** The two sides by the month, from the raw tables: that of a sum is the sum itself. */
async function sidesOf({ raw }: ToldTwice, key: MetricKey, compared: Compared): Promise<Side[]> {
  const { rows } = await raw.query<Checked>(sqlFile(fileOf(key)));
  const { kind } = metric(key).value;
  return compared.months.map((month, at) => {
    const row = rows.find(({ slice, period }) => slice === 'MSP' && period === month)!;
    const length = kind === 'total' ? 1 : compared.lengths[at]!;
    const under = kind === 'total' || kind === 'monthly' ? 1 : Number(row.denominator) / length;
    return { over: Number(row.numerator) / length, under };
  });
}

const figuresIn = (text: string): readonly [Span, Span] | null => {
  const found = / went from (.+?) to (.+?)(?: a month| minutes.*)?\.$/.exec(text);
  return found && [printed(found[1]!), printed(found[2]!)];
};

/** What a cause above the line comes to by the figures of its own sentence, with the divisor of the raw tables. */
function refuteSentence(cause: Cause, sign: number, by: number, near: number): void {
  const figures = figuresIn(cause.explanation.replaceAll('\u00a0', ' '));
  if (!figures) return;
  const told = times(minus(figures[1], figures[0]), exactly(by * sign));
  const own = plus(exactly(cause.effect), { least: -near, most: near });
  if (!agree(told, own))
    throw new Error(`${cause.effect} is not "${cause.explanation}" times ${by * sign}`);
}

interface Formula {
  readonly above: readonly MeasureKey[];
  readonly less: readonly MeasureKey[];
  readonly below: readonly MeasureKey[];
  readonly times: number;
}

function formulaOf(key: MetricKey): Formula {
  const { value } = metric(key);
  switch (value.kind) {
    case 'ratio':
      return { above: value.over, less: value.less, below: value.under, times: value.times };
    case 'ofMsp':
      return { above: value.over, less: [], below: value.under, times: 1 };
    case 'total':
      return { above: value.of, less: value.less, below: [], times: 1 };
    case 'monthly':
      return { above: value.of, less: [], below: [], times: 1 };
    case 'quantile':
    case 'single':
      throw new RangeError(`${key} is not split.`);
  }
}

const sum = (causes: readonly Cause[]): number =>
  causes.reduce((all, { effect }) => all + effect, 0);

/** The causes of one number against the same from the raw tables, and each against its own sentence. */
function refuteCauses(
  key: MetricKey,
  causes: readonly Cause[],
  [then, now]: readonly Side[],
): void {
  const { above, less, below, times: scale } = formulaOf(key);
  // What no shown digit shows is not listed, and is in the largest cause.
  const hidden = above.length + less.length + 1;
  const near = hidden * 0.5 * 10 ** -shownDigits(metric(key).unit, 'USD') + 1e-9;
  const middle = (scale * (1 / then!.under + 1 / now!.under)) / 2;
  const divisor = causes.filter((cause) => cause.key === below.map(measureWord).join(' + '));
  const others = causes.filter((cause) => !divisor.includes(cause));
  const isOnBothSides = below.some((each) => [...above, ...less].includes(each));
  if (!isOnBothSides) {
    const byDivisor = (scale * (then!.over + now!.over) * (1 / now!.under - 1 / then!.under)) / 2;
    expect({ key, off: Math.abs(sum(divisor) - byDivisor) <= near }).toEqual({ key, off: true });
    const byOthers = (now!.over - then!.over) * middle;
    expect({ key, off: Math.abs(sum(others) - byOthers) <= near }).toEqual({ key, off: true });
  }
  for (const cause of others) {
    if (isOnBothSides && below.map(measureWord).includes(cause.key)) continue;
    const sign = less.map(measureWord).includes(cause.key) ? -1 : 1;
    refuteSentence(cause, sign, middle, near);
  }
}

/** Every number that is split by its measures: the effects from the raw tables, and from the sentences. */
export async function checkMeasureDrivers(of: ToldTwice, compared: Compared): Promise<number> {
  const month = compared.months[1];
  const asked = SPLIT.map(
    ({ key }) =>
      `${key}: metric(key: ${key}, period: $period) { drivers { kind key effect explanation } }`,
  ).join('\n');
  const { msp } = await answerOf<{ msp: Record<MetricKey, { drivers: readonly Cause[] }> }>(
    of,
    `query ($period: PeriodInput!) { msp { ${asked} } }`,
    { period: { from: month, to: month } },
  );
  let checked = 0;
  for (const { key } of SPLIT) {
    const { drivers } = msp[key];
    if (drivers.length === 0 || drivers.some(({ kind }) => kind !== 'MEASURE')) continue;
    refuteCauses(key, drivers, await sidesOf(of, key, compared));
    checked += 1;
  }
  return checked;
}
