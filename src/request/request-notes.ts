/** What a request's line in the log will tell, noted while it is answered. */
export interface RequestNotes {
  /** Names the request in the log, in errors, and to the caller. */
  readonly id: string;
  tenantId?: number;
  /** The name of the GraphQL operation. */
  operation?: string;
  /** What the query was reckoned to cost. */
  cost?: number;
  /** SQL statements in the tenant's scope. */
  statements: number;
}

export const openNotes = (id: string): RequestNotes => ({ id, statements: 0 });
