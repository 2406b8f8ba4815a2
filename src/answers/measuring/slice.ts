import type { Actor } from '../../auth/actor';
import { Band } from '../../graphql/band/band.type';
import { savedKey } from '../../graphql/band/band.resolver';
import { Client } from '../../graphql/client/client.type';
import { DeliveryArea } from '../../graphql/delivery-area/delivery-area.type';
import { Msp } from '../../graphql/msp/msp.type';
import { Technician } from '../../graphql/technician/technician.type';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { dimensionsOf } from '../../numbers/metrics/describe';
import type { Cut, KeyPart, SliceFilter } from '../../rollup/slice';

/** What a number is about: everything under a filter, or the one group of it that `key` names on the cuts. */
export interface Slice {
  readonly cuts: readonly Cut[];
  readonly key: readonly KeyPart[];
  readonly filter: SliceFilter;
}

export const FILTER_OF: { readonly [C in Cut]: keyof SliceFilter } = {
  CLIENT: 'clients',
  SEGMENT: 'segments',
  TERRITORY: 'territories',
  BAND: 'bands',
  DELIVERY_AREA: 'deliveryAreas',
  TECHNICIAN: 'technicians',
  TIER: 'tiers',
  BOARD: 'boards',
  TICKET_TYPE: 'ticketTypes',
  TICKET_SOURCE: 'ticketSources',
  AGREEMENT_TYPE: 'agreementTypes',
};
const CUTS = Object.keys(FILTER_OF) as Cut[];

/** All that the actor may see. Row-level security would hide the rest too: this is the first of the two walls. */
export const wholeOf = ({ clientIds }: Actor): Slice => ({
  cuts: [],
  key: [],
  filter: clientIds ? { clients: clientIds } : {},
});

/** The cuts a filter asks about. */
export const cutsOfFilter = (filter: SliceFilter): Cut[] =>
  CUTS.filter((cut) => filter[FILTER_OF[cut]] !== undefined);

/** Whether the metric exists for such a slice; staff of one client does not. */
export function isApplicable(metric: CataloguedMetric, { cuts, filter }: Slice): boolean {
  const has = dimensionsOf(metric);
  return [...cuts, ...cutsOfFilter(filter)].every((cut) => has.includes(cut));
}

/** The slice of a thing that numbers can be asked of. An area's own metric is the MSP's: revenue has no area. */
export function sliceOf(thing: object, metric: CataloguedMetric, actor: Actor): Slice {
  const whole = wholeOf(actor);
  if (thing instanceof Msp) return whole;
  if (thing instanceof Client) return { ...whole, cuts: ['CLIENT'], key: [thing.key] };
  if (thing instanceof Band) {
    const filter = { ...whole.filter, scheme: thing.scheme.key };
    return { cuts: ['BAND'], key: [savedKey(thing)], filter };
  }
  if (thing instanceof Technician) return { ...whole, cuts: ['TECHNICIAN'], key: [thing.key] };
  if (thing instanceof DeliveryArea) {
    return metric.area === thing.key
      ? whole
      : { ...whole, cuts: ['DELIVERY_AREA'], key: [thing.key] };
  }
  throw new TypeError(`${thing.constructor.name} has no slice`);
}

/** The same slice as frozen when its months were closed. */
export const inView = (slice: Slice): Slice => ({
  ...slice,
  filter: { ...slice.filter, asClosed: true },
});

/** The slice's group as part of its filter: what the rows behind it have in common. */
export function narrowed({ cuts, key, filter }: Slice): SliceFilter {
  const own = cuts.map((cut, i) => [FILTER_OF[cut], [key[i] ?? null]]);
  return { ...filter, ...Object.fromEntries(own) } as SliceFilter;
}
