import { demandAllClients } from '../../auth/actor';
import { AREAS } from '../../numbers/areas';
import { elapsedMonths } from '../../numbers/units/elapsed-months';
import { measure as measureOf, type MeasureKey } from '../../numbers/measures/catalogue';
import type { MeasureRow } from '../../numbers/measures/measure';
import { metric as metricOf } from '../../numbers/metrics/catalogue';
import {
  allocationIndex,
  staffByTier,
  type TierFacts,
  type TierNeed,
} from '../../numbers/staffing/by-tier';
import { productiveHours } from '../../numbers/staffing/productive-hours';
import { monthsThrough } from '../../numbers/units/month';
import type { LabelledSpan } from '../../numbers/units/period';
import { toNumber } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { readMeasures, type MeasuredSlice } from '../../rollup/serve/read-measures';
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

const sum = (rows: readonly MeasureRow[], keys: readonly MeasureKey[]): number => {
  const parts = rows.reduce(
    (all, row) => keys.reduce((own, key) => own + (row.sums[key] ?? 0n), all),
    0n,
  );
  return toNumber(parts, measureOf(keys[0]!).parts);
};

/** Hours of each band and tier, and people of each tier, read in two statements for all bands. */
interface Load {
  readonly tiers: readonly number[];
  hours(band: number | null, tier: number): number;
  people(tier: number): number;
}

const tierIn = (slice: MeasuredSlice, place: number): number => Number(slice.key[place] ?? NO_TIER);

async function readLoad(
  { scope }: RequestContext,
  scheme: number,
  span: LabelledSpan,
  { today, currentMonth }: Tenant,
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
  const begun = monthsThrough(span.from, span.to).filter((month) => month <= currentMonth);
  const elapsed = elapsedMonths(begun, today);
  const hours = worked.map((slice) => ({
    band: slice.key[0] as number | null,
    tier: tierIn(slice, 1),
    hours: sum(slice.rows, CLIENT_HOURS),
  }));
  const busy = hours.filter((each) => each.hours > 0).map(({ tier }) => tier);
  const people = new Map(
    staffed.map((slice) => [tierIn(slice, 0), sum(slice.rows, ['fteMonths']) / elapsed]),
  );
  return {
    tiers: [...new Set([...TIERS, ...busy])].sort((a, b) => (a || Infinity) - (b || Infinity)),
    hours: (band, tier) =>
      hours
        .filter((each) => each.tier === tier && (band === null || each.band === band))
        .reduce((all, each) => all + each.hours, 0),
    people: (tier) => people.get(tier) ?? 0,
  };
}

const CONTRIBUTION = metricOf('CONTRIBUTION');

/** A band's share of all clients' contribution; null when that is unknown or nothing. */
async function contributionShare(
  context: RequestContext,
  band: Band,
  span: LabelledSpan,
): Promise<number | null> {
  const [own, all] = await Promise.all([
    measure(context, {
      metric: CONTRIBUTION,
      slice: sliceOfBand(context.actor, band.key, band.scheme.key),
      span,
    }),
    measure(context, { metric: CONTRIBUTION, slice: wholeOf(context.actor), span }),
  ]);
  if (own.value === null || all.value === null || all.value <= 0) return null;
  return own.value / all.value;
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
  const productive = monthsThrough(span.from, span.to)
    .filter((month) => month <= facts.currentMonth)
    .reduce((all, month) => all + productiveHours(month, facts.today, facts.policyOf(month)), 0);
  const tiers = load.tiers.map((tier): TierFacts => ({
    tier,
    hours: load.hours(band.key, tier),
    allHours: load.hours(null, tier),
    people: load.people(tier),
  }));
  const [hours, allHours] = [
    tiers.reduce((all, each) => all + each.hours, 0),
    tiers.reduce((all, each) => all + each.allHours, 0),
  ];
  return {
    tiers: staffByTier({ tiers, productiveHours: productive, contributionShare: share }),
    hours,
    allocationIndex: allocationIndex(hours, allHours, share),
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
