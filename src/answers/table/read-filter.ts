import type { RequestContext } from '../../request/context';
import type { CUT_KEYS, KeyLists, SliceFilter } from '../../rollup/slice';
import { readNumericId } from '../../scalars/global-id';
import type { CutOfThings } from './group-ids';

/** Lists of ids: those are text. */
type IdList = (typeof CUT_KEYS)[CutOfThings]['list'];
type KeysOf<L extends keyof KeyLists> = NonNullable<KeyLists[L]>[number];

/** What a table counts at all. Lists are any-of, and all that is given must hold. */
export type MetricsFilter = {
  readonly [L in keyof KeyLists]?:
    readonly (L extends IdList ? string : NonNullable<KeysOf<L>>)[] | null;
};

/** Bands are read by themselves: they say which scheme is meant. */
type Lists = { readonly [L in Exclude<keyof KeyLists, 'bands'>]: KeyLists[L] | null | undefined };

/** An id of another tenant, or of nothing, is nobody's: no row has it. */
const NOBODY = -1;

/** List by list: one that nobody reads does not compile. */
export function readFilter(filter: MetricsFilter, context: RequestContext): SliceFilter {
  const keysOf = (kind: 'client' | 'technician', ids: readonly string[] | null | undefined) =>
    ids?.map((id) => readNumericId(id, kind, context.tenantId) ?? NOBODY);
  if (filter.technicians) context.demand('staff:read');
  const lists: Lists = {
    clients: keysOf('client', filter.clients),
    segments: filter.segments,
    territories: filter.territories,
    deliveryAreas: filter.deliveryAreas,
    technicians: keysOf('technician', filter.technicians),
    tiers: filter.tiers,
    boards: filter.boards,
    ticketTypes: filter.ticketTypes,
    ticketSources: filter.ticketSources,
    agreementTypes: filter.agreementTypes,
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list)) as SliceFilter;
}
