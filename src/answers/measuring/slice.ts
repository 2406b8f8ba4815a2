import type { Actor } from '../../auth/actor';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { dimensionsOf } from '../../numbers/metrics/describe';
import { CUT_KEYS, cutsOf, type Cut, type KeyPart, type SliceFilter } from '../../rollup/slice';

/** By what is known now, or as frozen when the months were closed. */
export type View = 'CURRENT' | 'AS_CLOSED';

/** What a number is about: everything under a filter, or the one group of it that `key` names on the cuts. */
export interface Slice {
  readonly cuts: readonly Cut[];
  readonly key: readonly KeyPart[];
  readonly filter: SliceFilter;
}

/** All that the actor may see. Row-level security would hide the rest too: this is the first of the two walls. */
export const wholeOf = ({ clientIds }: Actor): Slice => ({
  cuts: [],
  key: [],
  filter: clientIds ? { clients: clientIds } : {},
});

/** Whether the metric exists for such a slice; staff of one client does not. */
export function isApplicable(
  metric: CataloguedMetric,
  { cuts, filter }: Pick<Slice, 'cuts' | 'filter'>,
): boolean {
  const has = dimensionsOf(metric);
  return [...cuts, ...cutsOf(filter)].every((cut) => has.includes(cut));
}

/** One group of all that the actor may see. */
export const sliceAt = (actor: Actor, cut: Cut, key: KeyPart): Slice => ({
  ...wholeOf(actor),
  cuts: [cut],
  key: [key],
});

/** The clients that are in a band, each month by itself. */
export const sliceOfBand = (actor: Actor, key: number, scheme: number): Slice => {
  const { cuts, key: own, filter } = sliceAt(actor, 'BAND', key);
  return { cuts, key: own, filter: { ...filter, scheme } };
};

/** An area's own metric is the MSP's: revenue has no area. */
export const sliceOfArea = (
  actor: Actor,
  area: DeliveryAreaKey,
  metric: CataloguedMetric,
): Slice => (metric.area === area ? wholeOf(actor) : sliceAt(actor, 'DELIVERY_AREA', area));

/** The same slice as frozen when its months were closed. */
export const inView = (slice: Slice): Slice => ({
  ...slice,
  filter: { ...slice.filter, asClosed: true },
});

/** The slice's group as part of its filter: what the rows behind it have in common. */
export function narrowed({ cuts, key, filter }: Slice): SliceFilter {
  const own = cuts.map((cut, i) => [CUT_KEYS[cut].list, [key[i] ?? null]]);
  return { ...filter, ...Object.fromEntries(own) } as SliceFilter;
}
