import { areaOf } from '../areas';
import { metric, type CataloguedMetric } from '../metrics/catalogue';
import { totalClosePercent } from '../metrics/close-percent';
import { reactiveServicePercent } from '../metrics/reactive-share';
import { reactiveTicketsPerEndpoint } from '../metrics/reactive-tickets';
import { averageResolutionTime } from '../metrics/resolution-time';
import { rhem } from '../metrics/rhem';
import { compare, fromDecimal, multiply, type Ratio } from '../units/ratio';

/** What one quarter is compared with. */
export interface Compared {
  readonly value: Ratio;
  readonly before: Ratio | null;
  readonly limit: Ratio;
}

/**
 * One sign of the reactive spiral of death (FF, BB, SN): a condition on a quarter, and for how many
 * quarters in a row it must hold before it says anything.
 */
export interface SignalRule {
  readonly name: string;
  readonly metric: CataloguedMetric;
  /** A month's worth of a measure that adds up over months. */
  readonly perMonth?: true;
  /** What it is compared with; the quarter before where there is none. */
  readonly limit: Ratio | null;
  readonly isSo: (compared: Compared) => boolean;
  readonly inARow: number;
  /** In words, after the figures. */
  readonly rule: string;
  /** Only the MSP as a whole has it. */
  readonly ofMspOnly?: true;
}

const below = ({ value, limit }: Compared): boolean => compare(value, limit) < 0;
const atLeast = ({ value, limit }: Compared): boolean => compare(value, limit) >= 0;
const above = ({ value, limit }: Compared): boolean => compare(value, limit) > 0;

const CORRIDOR = { from: fromDecimal('75000'), to: fromDecimal('100000') };
/** Growth up to 2 % from quarter to quarter is none. */
const FLAT = fromDecimal('1.02');

function isFlat({ value, before }: Compared): boolean {
  const inside = compare(value, CORRIDOR.from) >= 0 && compare(value, CORRIDOR.to) <= 0;
  return inside && before !== null && compare(value, multiply(before, FLAT)) <= 0;
}

export const SPIRAL_SIGNALS: readonly SignalRule[] = [
  {
    name: 'CLOSE_PERCENT',
    metric: totalClosePercent,
    limit: fromDecimal('100'),
    isSo: below,
    inARow: 2,
    rule: 'under 100 % for two or more quarters in a row',
  },
  {
    name: 'RHEM_RISING',
    metric: rhem,
    limit: null,
    isSo: above,
    inARow: 3,
    rule: 'rising for three or more quarters in a row',
  },
  {
    name: 'REACTIVE_SERVICE_PERCENT',
    metric: reactiveServicePercent,
    limit: fromDecimal('20'),
    isSo: atLeast,
    inARow: 1,
    rule: '20 % or more',
    ofMspOnly: true,
  },
  {
    name: 'TICKETS_PER_ENDPOINT',
    metric: reactiveTicketsPerEndpoint,
    limit: fromDecimal('0.75'),
    isSo: atLeast,
    inARow: 1,
    rule: '0.75 or more',
  },
  {
    name: 'RESOLUTION_TIME',
    metric: averageResolutionTime,
    limit: fromDecimal('60'),
    isSo: atLeast,
    inARow: 1,
    rule: '60 minutes or more',
  },
  {
    name: 'SUPPORT_LEVERAGE',
    metric: metric('LEVERAGE_SUPPORT'),
    limit: fromDecimal(areaOf('SUPPORT').leverage.target),
    isSo: below,
    inARow: 1,
    rule: 'under target',
    ofMspOnly: true,
  },
  {
    name: 'FLAT_MRR',
    metric: metric('MRR'),
    perMonth: true,
    limit: CORRIDOR.to,
    isSo: isFlat,
    inARow: 3,
    rule: 'between 75,000 and 100,000 a month without growth over 2 % for three or more quarters in a row',
    ofMspOnly: true,
  },
];
