/** How long work may take, and how much may run at once: the same for everybody. */
export interface DatabaseLimits {
  /** The time after which a statement that reads is ended. */
  readonly readMs: number;
  /** The same for a statement that writes or counts again. */
  readonly writeMs: number;
  /** How long a waiting caller waits for other writers at most. */
  readonly lockMs: number;
  /** How long it waits for a connection at most. */
  readonly connectMs: number;
  /**
   * Connections of one tenant while others ask too. `null` is an eighth of the
   * pool, but at least one.
   */
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

/** Limits of one piece of work, beside those for everybody. */
export interface WorkLimits {
  /**
   * How long a statement waits for a lock before it is refused (`BUSY`). Absent: as long as a
   * statement may take.
   */
  readonly lockMs?: number;
  /** How long a statement may take, instead of the usual time (`TIMED_OUT`). */
  readonly statementMs?: number;
  /**
   * Once it aborts, the running statement is cancelled and later ones are refused. The refusal is
   * the reason of the signal, if that is a `Refusal`.
   */
  readonly signal?: AbortSignal;
  /** The lane whose turn it takes for a connection. Absent: that of its tenant. */
  readonly lane?: string;
}
