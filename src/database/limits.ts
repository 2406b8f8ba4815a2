/** How long work may take, and how much of it there may be at once: the same for everybody. */
export interface DatabaseLimits {
  /** A statement that reads is ended after so long. */
  readonly readMs: number;
  /** The same for one that writes, or counts again. */
  readonly writeMs: number;
  /** Somebody who waits for an answer does not wait longer than this for other writers. */
  readonly lockMs: number;
  /** Nor longer than this for a connection. */
  readonly connectMs: number;
  /** Connections of one tenant while others ask too. `null`: an eighth of the pool, but one at least. */
  readonly tenantConnections: number | null;
  /** Most pieces of work of one tenant that wait for a connection. */
  readonly tenantQueue: number;
}

export const USUAL_LIMITS: DatabaseLimits = {
  readMs: 30_000,
  writeMs: 120_000,
  lockMs: 10_000,
  connectMs: 15_000,
  tenantConnections: null,
  tenantQueue: 100,
};

/** What holds for one piece of work beside the limits of everybody. */
export interface WorkLimits {
  /** Refuses a statement that waits so long for a lock (`BUSY`). Absent: it waits as long as a statement may take. */
  readonly lockMs?: number;
  /** Ends statements sooner, or later, than usual (`TIMED_OUT`). */
  readonly statementMs?: number;
  /** Once aborted, the running statement is cancelled and later ones are refused, with its reason where that is a `Refusal`. */
  readonly signal?: AbortSignal;
  /** Whose turn it takes for a connection. Absent: its tenant's. */
  readonly lane?: string;
}
