import { metric } from '../numbers/metrics/catalogue';
import { LIMITS, limitIn, type LimitKey } from '../numbers/policy/limits';
import type { QuestionContext } from '../numbers/questions/client-rows';
import type { SpiralLevel, SpiralSignal } from '../numbers/questions/reactive-spiral';
import type { SignalName } from '../numbers/questions/spiral-signals';
import { fromDecimal, type Ratio } from '../numbers/units/ratio';
import { measured } from './measured';
import { metricTitle } from './metric-title';
import { money } from './money';
import { upTo } from './quantities';

/** A limit in words. */
type InWords = (key: LimitKey) => string;

const NAMES: Readonly<Record<SignalName, string>> = {
  CLOSE_PERCENT: 'Fewer tickets closed than opened',
  RHEM_RISING: 'RHEM rises',
  REACTIVE_SERVICE_PERCENT: 'Much of the technical time is reactive',
  TICKETS_PER_ENDPOINT: 'Many tickets per endpoint',
  RESOLUTION_TIME: 'Tickets take long',
  SUPPORT_LEVERAGE: 'Support carries too little revenue',
  FLAT_MRR: 'MRR does not grow',
};

/** A signal in a few words. */
export const signalName = (name: SignalName): string => NAMES[name];

const LEVELS: Readonly<Record<SpiralLevel, string>> = {
  NONE: 'None',
  WATCH: 'Watch',
  TRAPPED: 'Trapped',
};

export const levelName = (level: SpiralLevel): string => LEVELS[level];

/** When a signal holds, after "It holds when it is". */
const RULES: Readonly<Record<SignalName, (limit: InWords) => string>> = {
  CLOSE_PERCENT: (limit) =>
    `under ${limit('SPIRAL_CLOSE_PERCENT')} % for two or more quarters in a row`,
  RHEM_RISING: () => 'rising for three or more quarters in a row',
  REACTIVE_SERVICE_PERCENT: (limit) => `${limit('SPIRAL_REACTIVE_PERCENT')} % or more`,
  TICKETS_PER_ENDPOINT: (limit) => `${limit('SPIRAL_TICKETS_PER_ENDPOINT')} or more`,
  RESOLUTION_TIME: (limit) => `${limit('SPIRAL_RESOLUTION_MINUTES')} minutes or more`,
  SUPPORT_LEVERAGE: () => 'under its target',
  FLAT_MRR: (limit) =>
    `between ${limit('SPIRAL_FLAT_MRR_FROM')} and ${limit('SPIRAL_FLAT_MRR_TO')} a month without growth over ` +
    `${limit('SPIRAL_FLAT_MRR_GROWTH_PERCENT')} % for three or more quarters in a row`,
};

const isMoney = (key: LimitKey): boolean => 'money' in LIMITS[key];

const limitWords = (key: LimitKey, limit: Ratio, currency: string): string =>
  isMoney(key) ? money(limit, currency) : upTo(limit, 2);

/** When a signal holds, by the limits of the sources, which are in US dollars. */
export const usualRule = (name: SignalName): string =>
  RULES[name]((key) => limitWords(key, fromDecimal(LIMITS[key].usual), 'USD'));

/** The figures from the quarter before the run on: "0.23 h (2025-Q2) → 0.26 h (2025-Q3)". */
const figures = ({ metric: key, told }: SpiralSignal, currency: string): string =>
  told
    .map(({ label, value }) => {
      const text = value ? measured(value, metric(key).unit, currency) : 'no value';
      return `${text} (${label})`;
    })
    .join(' → ');

const NOT_JUDGED = 'It is not judged: no limit is known in your currency, and none is set.';

/** What a signal of the reactive spiral was, quarter by quarter, and when it holds. */
export function spiralSentence(
  signal: SpiralSignal,
  { policy, currency }: Pick<QuestionContext, 'policy' | 'currency'>,
): string {
  const inWords: InWords = (key) => {
    const limit = limitIn(key, policy, currency);
    return limit ? limitWords(key, limit, currency) : 'an unknown amount';
  };
  const rule = signal.isJudged ? `It holds when it is ${RULES[signal.name](inWords)}.` : NOT_JUDGED;
  return `${metricTitle(signal.metric)}: ${figures(signal, currency)}. ${rule}`;
}
