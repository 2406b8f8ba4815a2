import type { Limits } from './budget/budget';

/** The facts in a request's log line, collected while it is answered. */
export interface RequestNotes {
  /** Names the request in the log, in errors, and to the caller. */
  readonly id: string;
  tenantId?: number;
  /** The name of the GraphQL operation. */
  operation?: string;
  /** The estimated cost of the query. */
  cost?: number;
  /** How many values its answer could hold: known of a large one, whose unused part is given back. */
  mostValues?: number;
  /** What the token may spend, after this query. */
  limits?: Limits;
  /** How many of them it does not hold. */
  unused?: number;
  /** Gives an amount back that was spent on this query and not used. */
  giveBack?: (unused: number) => Limits;
  /** Seconds after which a query beyond the limits may be asked again. */
  retryAfter?: number;
  /** The answer depends on more than the data and the day, so it is not good for another request. */
  isMomentary?: boolean;
  /** SQL statements in the tenant's scope. */
  statements: number;
}

export const openNotes = (id: string): RequestNotes => ({ id, statements: 0 });
