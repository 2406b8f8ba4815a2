import { readBandingId } from '../../answers/banding/banding-id';
import { THINGS_OF } from '../../answers/table/group-ids';
import { OF_MSP, type TargetOwner, type TargetScope } from '../../numbers/metrics/target-scope';
import type { RequestContext } from '../../request/context';
import { readNumericId } from '../../scalars/global-id';
import type { TargetOf } from './target-of.type';

/** The key for an id of another tenant, or of nothing. */
const NOBODY = -1;

type Part = Exclude<TargetScope, 'MSP'>;

type Read = (id: string, tenantId: number) => number | string | null;

/** How the key of each is read from its id. */
const PARTS: readonly (readonly [Part, keyof TargetOf, Read])[] = [
  ['TECHNICIAN', 'technician', (id, tenantId) => readNumericId(id, 'technician', tenantId)],
  ['DELIVERY_AREA', 'deliveryArea', (area) => area],
  ['CLIENT', 'client', (id, tenantId) => readNumericId(id, 'client', tenantId)],
  ['BAND', 'band', (id, tenantId) => readBandingId(id, 'band', tenantId)],
];

/** Whose targets are meant: the MSP's where nobody is named. Who may not see clients or staff may not name them. */
export function readOwners(
  of: TargetOf | null | undefined,
  context: RequestContext,
): TargetOwner[] {
  const owners = PARTS.flatMap(([scope, field, read]): TargetOwner[] => {
    const id = of?.[field];
    if (!id) return [];
    for (const needed of THINGS_OF[scope]?.needs ?? []) context.demand(needed);
    return [{ scope, whose: String(read(id, context.tenantId) ?? NOBODY) }];
  });
  return owners.length > 0 ? owners : [OF_MSP];
}
