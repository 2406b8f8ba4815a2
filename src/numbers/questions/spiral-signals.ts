import { metric, type CataloguedMetric } from '../metrics/catalogue';
import { totalClosePercent } from '../metrics/close-percent';
import { reactiveServicePercent } from '../metrics/reactive-share';
import { reactiveTicketsPerEndpoint } from '../metrics/reactive-tickets';
import { averageResolutionTime } from '../metrics/resolution-time';
import { rhem } from '../metrics/rhem';
import type { LimitKey } from '../policy/limits';
import { add, compare, divide, HUNDRED, multiply, type Ratio } from '../units/ratio';

/** What one quarter is compared with. */
export interface Compared {
  readonly value: Ratio;
  readonly before: Ratio | null;
  readonly limit: Ratio;
}

/** The limits in force. An amount that is not known in the MSP's money is null. */
export interface SpiralLimits {
  readonly of: (key: LimitKey) => Ratio | null;
  readonly supportLeverage: Ratio | null;
}

export type SignalName =
  | 'CLOSE_PERCENT'
  | 'RHEM_RISING'
  | 'REACTIVE_SERVICE_PERCENT'
  | 'TICKETS_PER_ENDPOINT'
  | 'RESOLUTION_TIME'
  | 'SUPPORT_LEVERAGE'
  | 'FLAT_MRR';

/**
 * One sign of the reactive spiral of death (FF, BB, SN): a condition on a quarter, and for how many
 * quarters in a row it must hold before it says anything.
 */
export interface SignalRule {
  readonly name: SignalName;
  readonly metric: CataloguedMetric;
  /** What a quarter is compared with; null where it cannot be judged. */
  readonly limit: (limits: SpiralLimits, before: Ratio | null) => Ratio | null;
  readonly isSo: (compared: Compared, limits: SpiralLimits) => boolean;
  readonly inARow: number;
  /** Only the MSP as a whole has it. */
  readonly ofMspOnly?: true;
}

const below = ({ value, limit }: Compared): boolean => compare(value, limit) < 0;
const atLeast = ({ value, limit }: Compared): boolean => compare(value, limit) >= 0;
const above = ({ value, limit }: Compared): boolean => compare(value, limit) > 0;

const setting =
  (key: LimitKey) =>
  ({ of }: SpiralLimits): Ratio | null =>
    of(key);

function isFlat({ value, before, limit: to }: Compared, { of }: SpiralLimits): boolean {
  const [from, growth] = [of('SPIRAL_FLAT_MRR_FROM'), of('SPIRAL_FLAT_MRR_GROWTH_PERCENT')];
  if (!from || !growth || !before) return false;
  const most = divide(multiply(before, add(HUNDRED, growth)), HUNDRED);
  return compare(value, from) >= 0 && compare(value, to) <= 0 && compare(value, most) <= 0;
}

export const SPIRAL_SIGNALS: readonly SignalRule[] = [
  {
    name: 'CLOSE_PERCENT',
    metric: totalClosePercent,
    limit: setting('SPIRAL_CLOSE_PERCENT'),
    isSo: below,
    inARow: 2,
  },
  {
    name: 'RHEM_RISING',
    metric: rhem,
    limit: (_, before) => before,
    isSo: above,
    inARow: 3,
  },
  {
    name: 'REACTIVE_SERVICE_PERCENT',
    metric: reactiveServicePercent,
    limit: setting('SPIRAL_REACTIVE_PERCENT'),
    isSo: atLeast,
    inARow: 1,
    ofMspOnly: true,
  },
  {
    name: 'TICKETS_PER_ENDPOINT',
    metric: reactiveTicketsPerEndpoint,
    limit: setting('SPIRAL_TICKETS_PER_ENDPOINT'),
    isSo: atLeast,
    inARow: 1,
  },
  {
    name: 'RESOLUTION_TIME',
    metric: averageResolutionTime,
    limit: setting('SPIRAL_RESOLUTION_MINUTES'),
    isSo: atLeast,
    inARow: 1,
  },
  {
    name: 'SUPPORT_LEVERAGE',
    metric: metric('LEVERAGE_SUPPORT'),
    limit: ({ supportLeverage }) => supportLeverage,
    isSo: below,
    inARow: 1,
    ofMspOnly: true,
  },
  {
    name: 'FLAT_MRR',
    metric: metric('MRR'),
    limit: setting('SPIRAL_FLAT_MRR_TO'),
    isSo: isFlat,
    inARow: 3,
    ofMspOnly: true,
  },
];
