import type { Actor } from '../../auth/actor';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { dimensionsOf } from '../../numbers/metrics/describe';
import { CUT_KEYS, cutsOf, type Cut, type KeyPart, type SliceFilter } from '../../rollup/slice';

/** Either what is known now, or what was frozen when the months were closed. */
export type View = 'CURRENT' | 'AS_CLOSED';

/**
 * What a number is about: everything under a filter, or the one group that `key` names on the cuts.
 */
export interface Slice {
  readonly cuts: readonly Cut[];
  readonly key: readonly KeyPart[];
  readonly filter: SliceFilter;
}

/**
 * Everything the caller may see. Row-level security would hide the rest too; this is the first of
 * two walls.
 */
export const wholeOf = ({ clientIds }: Actor): Slice => ({
  cuts: [],
  key: [],
  filter: clientIds ? { clients: clientIds } : {},
});

/** Whether a slice has the metric. A client, for example, has no staff metrics. */
export function isApplicable(
  metric: CataloguedMetric,
  { cuts, filter }: Pick<Slice, 'cuts' | 'filter'>,
): boolean {
  const has = dimensionsOf(metric);
  return [...cuts, ...cutsOf(filter)].every((cut) => has.includes(cut));
}

/** One group of everything the caller may see. */
export const sliceAt = (actor: Actor, cut: Cut, key: KeyPart): Slice => ({
  ...wholeOf(actor),
  cuts: [cut],
  key: [key],
});

/** The clients in a band, judged for each month separately. */
export const sliceOfBand = (actor: Actor, key: number, scheme: number): Slice => {
  const { cuts, key: own, filter } = sliceAt(actor, 'BAND', key);
  return { cuts, key: own, filter: { ...filter, scheme } };
};

/** The slice of an area's own metric: the whole MSP, because revenue has no area. */
export const sliceOfArea = (actor: Actor, area: DeliveryAreaKey, metric: CataloguedMetric): Slice =>
  metric.area === area ? wholeOf(actor) : sliceAt(actor, 'DELIVERY_AREA', area);

/** The same slice, as frozen when its months were closed. */
export const inView = (slice: Slice): Slice => ({
  ...slice,
  filter: { ...slice.filter, asClosed: true },
});

/** What is read for a slice: a number that all of the MSP shares is made of the MSP's rows. */
export const sharedSlice = ({ value }: CataloguedMetric, slice: Slice): Slice =>
  value.kind === 'ofMsp' ? ofWholeMsp(slice) : slice;

/** The whole MSP in the view of a slice. */
export const ofWholeMsp = ({ filter: { asClosed } }: Pick<Slice, 'filter'>): Slice => ({
  cuts: [],
  key: [],
  filter: asClosed ? { asClosed } : {},
});

/** Moves the slice's group into its filter: what the rows behind it have in common. */
export function narrowed({ cuts, key, filter }: Slice): SliceFilter {
  const own = cuts.map((cut, i) => [CUT_KEYS[cut].list, [key[i] ?? null]]);
  return { ...filter, ...Object.fromEntries(own) } as SliceFilter;
}
