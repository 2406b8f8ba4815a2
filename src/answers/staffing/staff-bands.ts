import { demandAllClients } from '../../auth/actor';
import { AREAS } from '../../numbers/areas';
import type { MeasureKey } from '../../numbers/measures/catalogue';
import { metric as metricOf } from '../../numbers/metrics/catalogue';
import { countedMonths } from '../../numbers/metrics/counted-months';
import { lengthInMonths, sum, within } from '../../numbers/questions/client-rows';
import {
  allocationIndex,
  staffByTier,
  type TierFacts,
  type TierNeed as Exact,
} from '../../numbers/staffing/by-tier';
import { productiveHours } from '../../numbers/staffing/productive-hours';
import { monthsThrough, type Month } from '../../numbers/units/month';
import type { LabelledSpan } from '../../numbers/units/period';
import { isPositive, quotient, sumOf, toNumber, ZERO, type Ratio } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import type { MeasuredSlice } from '../../rollup/serve/measure-request';
import { readMeasures } from '../../rollup/serve/read-measures';
import { savedKey, type Band } from '../banding/banding';
import { measure } from '../measuring/measure';
import { readViewedPeriod, spansOf, type PeriodAsked } from '../measuring/read-period';
import { sliceOfBand, wholeOf } from '../measuring/slice';
import { tenant, type Tenant } from '../measuring/tenant';

/** Time for clients. Internal time is in no delivery area. */
const CLIENT_HOURS: readonly MeasureKey[] = AREAS.map(({ hours }) => hours);
const TIERS = [1, 2, 3];
/** Stands for staff without a tier. */
const NO_TIER = 0;

/** The months of which time is known: the same as of the hours of an area. */
const timedMonths = (
  { from, to }: LabelledSpan,
  { currentMonth, coverage }: Tenant,
): readonly Month[] =>
  countedMonths(metricOf('LOGGED_HOURS'), monthsThrough(from, to), currentMonth, coverage).counted;

/** Hours of each band and tier, and people of each tier, read in two statements for all bands. */
interface Load {
  readonly tiers: readonly number[];
  hours(band: number | null, tier: number): Ratio;
  people(tier: number): Ratio;
}

const tierIn = (slice: MeasuredSlice, place: number): number => Number(slice.key[place] ?? NO_TIER);

async function readLoad(
  { scope }: RequestContext,
  scheme: number,
  span: LabelledSpan,
  facts: Tenant,
): Promise<Load> {
  const months = { from: span.from, to: span.to };
  const [worked, staffed] = await Promise.all([
    readMeasures(scope, {
      measures: CLIENT_HOURS,
      months,
      groupBy: ['BAND', 'TIER'],
      filter: { scheme },
    }),
    readMeasures(scope, { measures: ['fteMonths'], months, groupBy: ['TIER'] }),
  ]);
  const timed = timedMonths(span, facts);
  const elapsed = lengthInMonths(timed, facts.today);
  const hours = worked.map((slice) => ({
    band: slice.key[0] as number | null,
    tier: tierIn(slice, 1),
    hours: sum(within(slice.rows, timed), ...CLIENT_HOURS),
  }));
  const busy = hours.filter((each) => isPositive(each.hours)).map(({ tier }) => tier);
  const people = new Map(
    staffed.map((slice) => [
      tierIn(slice, 0),
      quotient(sum(within(slice.rows, timed), 'fteMonths'), elapsed),
    ]),
  );
  return {
    tiers: [...new Set([...TIERS, ...busy])].sort((a, b) => (a || Infinity) - (b || Infinity)),
    hours: (band, tier) =>
      sumOf(
        hours
          .filter((each) => each.tier === tier && (band === null || each.band === band))
          .map((each) => each.hours),
      ),
    people: (tier) => people.get(tier) ?? ZERO,
  };
}

const CONTRIBUTION = metricOf('CONTRIBUTION');

/** A band's share of all clients' contribution; null when that is unknown or nothing. */
async function contributionShare(
  context: RequestContext,
  band: Band,
  span: LabelledSpan,
): Promise<Ratio | null> {
  const [own, all] = await Promise.all([
    measure(context, {
      metric: CONTRIBUTION,
      slice: sliceOfBand(context.actor, band.key, band.scheme.key),
      span,
    }),
    measure(context, { metric: CONTRIBUTION, slice: wholeOf(context.actor), span }),
  ]);
  return own.exact && all.exact && quotient(own.exact, all.exact);
}

/** People of one tier for the clients of one band. */
export interface TierNeed extends Readonly<
  Record<'tier' | 'required' | 'current' | 'gap' | 'hours', number>
> {
  readonly allocationIndex: number | null;
}

export interface BandStaffing {
  readonly tiers: TierNeed[];
  readonly hours: number;
  readonly allocationIndex: number | null;
}

/** The load of every band of a scheme, read once for each request and period. */
const loadOf = (context: RequestContext, scheme: number, span: LabelledSpan): Promise<Load> =>
  context.onceFor('band load', [scheme, span.from, span.to], async () =>
    readLoad(context, scheme, span, await context.once(tenant)),
  );

const numberOf = ({ over, under }: Ratio): number => toNumber(over, under);
const numberOrNull = (value: Ratio | null): number | null => value && numberOf(value);

const shown = ({ tier, required, current, gap, hours, allocationIndex }: Exact): TierNeed => ({
  tier,
  required: numberOf(required),
  current: numberOf(current),
  gap: numberOf(gap),
  hours: numberOf(hours),
  allocationIndex: numberOrNull(allocationIndex),
});

/** Staffs one band, tier by tier. Bands of one answer share their statements. */
export async function staffBand(
  context: RequestContext,
  band: Band,
  span: LabelledSpan,
): Promise<BandStaffing> {
  const facts = await context.once(tenant);
  const [load, share] = await Promise.all([
    loadOf(context, band.scheme.key, span),
    contributionShare(context, band, span),
  ]);
  const tiers = load.tiers.map((tier): TierFacts => ({
    tier,
    hours: load.hours(band.key, tier),
    allHours: load.hours(null, tier),
    people: load.people(tier),
  }));
  const [hours, allHours] = [
    sumOf(tiers.map((each) => each.hours)),
    sumOf(tiers.map((each) => each.allHours)),
  ];
  const productive = productiveHours(timedMonths(span, facts), facts.today, facts.policyOf);
  const needs = staffByTier({ tiers, productiveHours: productive, contributionShare: share });
  return {
    tiers: needs.map(shown),
    hours: numberOf(hours),
    allocationIndex: numberOrNull(allocationIndex(hours, allHours, share)),
  };
}

/** Staffs a band that is requested alone. */
export async function staffingOfBand(
  context: RequestContext,
  band: Band,
  period: PeriodAsked,
): Promise<TierNeed[]> {
  demandAllClients(context.actor, 'Staffing');
  savedKey(band);
  const [span] = await spansOf(context, readViewedPeriod(period), null);
  return (await staffBand(context, band, span!)).tiers;
}
