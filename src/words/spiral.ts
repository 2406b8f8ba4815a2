import { metric } from '../numbers/metrics/catalogue';
import { LIMITS, limitIn, type LimitKey } from '../numbers/policy/limits';
import type { QuestionContext } from '../numbers/questions/client-rows';
import type { SpiralSignal } from '../numbers/questions/reactive-spiral';
import type { SignalName } from '../numbers/questions/spiral-signals';
import { fromDecimal, type Ratio } from '../numbers/units/ratio';
import { measured } from './measured';
import { money } from './money';
import { metricTitle } from './names';
import { upTo } from './quantities';

/** A limit in words. */
type InWords = (key: LimitKey) => string;

/** When a signal holds, after "It holds when it is". */
const RULES: Readonly<Record<SignalName, (limit: InWords, own: string) => string>> = {
  CLOSE_PERCENT: (limit) =>
    `under ${limit('SPIRAL_CLOSE_PERCENT')} % for two or more quarters in a row`,
  RHEM_RISING: () => 'rising for three or more quarters in a row',
  REACTIVE_SERVICE_PERCENT: (limit) => `${limit('SPIRAL_REACTIVE_PERCENT')} % or more`,
  TICKETS_PER_ENDPOINT: (limit) => `${limit('SPIRAL_TICKETS_PER_ENDPOINT')} or more`,
  RESOLUTION_TIME: (limit) => `${limit('SPIRAL_RESOLUTION_MINUTES')} minutes or more`,
  SUPPORT_LEVERAGE: (_, own) => `under its target${own}`,
  FLAT_MRR: (limit) =>
    `between ${limit('SPIRAL_FLAT_MRR_FROM')} and ${limit('SPIRAL_FLAT_MRR_TO')} a month without growth over ` +
    `${limit('SPIRAL_FLAT_MRR_GROWTH_PERCENT')} % for three or more quarters in a row`,
};

const isMoney = (key: LimitKey): boolean => 'money' in LIMITS[key];

const limitWords = (key: LimitKey, limit: Ratio, currency: string): string =>
  isMoney(key) ? money(limit, currency) : upTo(limit, 2);

/** When a signal holds, by the limits of the sources, which are in US dollars. */
export const usualRule = (name: SignalName): string =>
  RULES[name]((key) => limitWords(key, fromDecimal(LIMITS[key].usual), 'USD'), '');

/** The limits that a signal is judged by; RHEM is compared with the quarters beside it. */
type Limits = (key: LimitKey) => Ratio | null;

const isKnown = (value: Ratio | null | undefined): value is Ratio => Boolean(value);

function comparedWith({ name, limit, told }: SpiralSignal, limits: Limits, place: number): Ratio[] {
  const compared =
    name === 'RHEM_RISING'
      ? [told[place - 1]?.value, told[place + 1]?.value]
      : [limit, ...(name === 'FLAT_MRR' ? [limits('SPIRAL_FLAT_MRR_FROM')] : [])];
  return compared.filter(isKnown);
}

/** The figures from the quarter before the run on: "0.23 h (2025-Q2) → 0.26 h (2025-Q3)". */
const figures = (signal: SpiralSignal, limits: Limits, currency: string): string =>
  signal.told
    .map(({ label, value }, place) => {
      const { unit } = metric(signal.metric);
      const text = value
        ? measured(value, unit, currency, comparedWith(signal, limits, place))
        : 'no value';
      return `${text} (${label})`;
    })
    .join(' → ');

const NOT_JUDGED = 'It is not judged: no limit is known in your currency, and none is set.';

/** What a signal of the reactive spiral was, quarter by quarter, and when it holds. */
export function spiralSentence(
  signal: SpiralSignal,
  { policy, currency }: Pick<QuestionContext, 'policy' | 'currency'>,
): string {
  const limits: Limits = (key) => limitIn(key, policy, currency);
  const inWords: InWords = (key) => {
    const limit = limits(key);
    return limit ? limitWords(key, limit, currency) : 'an unknown amount';
  };
  const { unit } = metric(signal.metric);
  const beside = [signal.told.at(-1)?.value].filter(isKnown);
  const own = signal.limit ? ` of ${measured(signal.limit, unit, currency, beside)}` : '';
  const rule = signal.isJudged
    ? `It holds when it is ${RULES[signal.name](inWords, own)}.`
    : NOT_JUDGED;
  return `${metricTitle(signal.metric)}: ${figures(signal, limits, currency)}. ${rule}`;
}
