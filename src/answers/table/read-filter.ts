import type { RequestContext } from '../../request/context';
import type { CUT_KEYS, KeyLists, SliceFilter } from '../../rollup/slice';
import { readNumericId } from '../../scalars/global-id';
import type { CutOfThings } from './group-ids';

/** Lists of ids, which are text. */
type IdList = (typeof CUT_KEYS)[CutOfThings]['list'];
type KeysOf<L extends keyof KeyLists> = NonNullable<KeyLists[L]>[number];

/** What a table counts. A row must match one item of every list given. */
export type MetricsFilter = {
  readonly [L in keyof KeyLists]?:
    | readonly (L extends IdList ? string : NonNullable<KeysOf<L>>)[]
    | null;
};

/** Bands are read separately, because they decide the scheme. */
type Lists = { readonly [L in Exclude<keyof KeyLists, 'bands'>]: KeyLists[L] | null | undefined };

/** The key for an id of another tenant, or of nothing. No row has it. */
const NOBODY = -1;

/** Reads the filter list by list. A list that is forgotten does not compile. */
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
    priorities: filter.priorities,
    escalatedTo: filter.escalatedTo,
    agreementTypes: filter.agreementTypes,
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list)) as SliceFilter;
}
