/**
 * Whose data a piece of work may touch: one tenant, and all of its clients
 * (`null`) or those listed.
 */
export interface Access {
  readonly tenantId: number;
  readonly clientIds: readonly number[] | null;
}
