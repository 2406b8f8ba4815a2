import type { Scope } from '../../auth/scopes';
import type { Cut, KeyPart } from '../../rollup/slice';
import { toGlobalId, type GlobalIdKind } from '../../scalars/global-id';

/** Groups that are things with ids of their own, and the scope that reveals which they are. */
interface Things {
  readonly kind: GlobalIdKind;
  readonly needs: readonly Scope[];
}

/** The things of each cut; null when a filter takes the keys themselves. */
export const THINGS_OF = {
  CLIENT: { kind: 'client', needs: ['clients:read'] },
  SEGMENT: null,
  TERRITORY: null,
  BAND: { kind: 'band', needs: [] },
  DELIVERY_AREA: null,
  TECHNICIAN: { kind: 'technician', needs: ['staff:read'] },
  TIER: null,
  BOARD: null,
  TICKET_TYPE: null,
  TICKET_SOURCE: null,
  PRIORITY: null,
  ESCALATED_TO: null,
  AGREEMENT_TYPE: null,
} as const satisfies Readonly<Record<Cut, Things | null>>;

/** The cuts that a filter takes ids for. */
export type CutOfThings = {
  [C in Cut]: (typeof THINGS_OF)[C] extends null ? never : C;
}[Cut];

/** What a filter of the API takes for a group; null for the residual. */
export function groupId(cut: Cut, key: KeyPart, tenantId: number): string | null {
  if (key === null) return null;
  const things = THINGS_OF[cut];
  return things ? toGlobalId(things.kind, tenantId, key) : String(key);
}

/** The scopes a token needs to get rows of these cuts. */
export const scopesOf = (cuts: readonly Cut[]): Scope[] =>
  cuts.flatMap((cut): readonly Scope[] => THINGS_OF[cut]?.needs ?? []);
