import { demand, type Actor } from '../auth/actor';
import type { Scope } from '../auth/scopes';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';
import { auditWrites, type Deed } from './audit-writes';
import type { Budget } from './budget/budget';
import type { DeprecatedUses } from './deprecated-uses';
import type { RequestNotes } from './request-notes';
import { openRequestScope, type RequestScope } from './request-scope';

/** Calls back when there may be something new of an MSP, until the function that it returns is called. */
export type Hear = (
  channel: 'seatwise_events' | 'seatwise_runs',
  tenantId: number,
  ring: () => void,
) => () => void;

/** A thing made at most once a request, such as a loader. */
export type Make<T> = (context: RequestContext) => T;

/**
 * Everything a resolver may know: who asks, the time, the one read scope, and what was already
 * fetched. It never sees the database itself. A resolver that asked for a second connection while
 * its request holds the first one could wait for ever: enough such requests hold all connections
 * and wait for each other.
 */
export class RequestContext {
  private values = new Map<Make<unknown>, unknown>();
  private valuesByArguments = new Map<string, unknown>();
  /** For the log; null when the context does not belong to a request from outside. */
  notes: RequestNotes | null = null;
  /** What the MSP may spend; null where nothing is limited, as within the server itself. */
  budget: Budget | null = null;
  /** Who uses what is given up; null within the server itself. */
  deprecatedUses: DeprecatedUses | null = null;
  /** How a subscription learns that something is new; null in a request that is answered once. */
  hear: Hear | null = null;
  /** What the mutation under way does. Mutations of one request run one after the other. */
  doing: Pick<Deed, 'action' | 'detail'> | null = null;

  constructor(
    readonly actor: Actor,
    readonly clock: Clock,
    /**
     * `null` inside a writing transaction that reads back what it wrote. Such a context only reads.
     */
    private readonly database: Database | null,
    private readScope: RequestScope | null = null,
    /** How long a mutation counts what it changed before it answers. */
    readonly refreshSeconds = 30,
  ) {}

  get tenantId(): number {
    return this.actor.tenantId;
  }

  get scope(): TenantScope {
    this.readScope ??= openRequestScope(this.requireDatabase(), this.actor);
    return this.readScope.scope;
  }

  demand(...scopes: readonly Scope[]): void {
    demand(this.actor, ...scopes);
  }

  /** What `make` returned when it was first called in this request. */
  once<T>(make: Make<T>): T {
    if (!this.values.has(make)) this.values.set(make, make(this));
    return this.values.get(make) as T;
  }

  /** The same for each name and set of arguments: fields with equal arguments share a loader. */
  onceFor<T>(name: string, args: unknown, make: Make<T>): T {
    const key = `${name} ${JSON.stringify(args)}`;
    if (!this.valuesByArguments.has(key)) this.valuesByArguments.set(key, make(this));
    return this.valuesByArguments.get(key) as T;
  }

  /**
   * Ends the read scope, runs the work on the database, writes what was done into the log of all
   * changes, and reads a new snapshot afterwards. Fields
   * of an earlier mutation that failed may still be running. Their statements are refused
   * meanwhile: otherwise they would hold the connection that the work waits for.
   */
  async write<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = auditWrites(this.requireDatabase(), this.deed());
    await this.close();
    try {
      return await work(database);
    } finally {
      this.forget();
    }
  }

  /** Reads a new snapshot from now on. */
  async startOver(): Promise<void> {
    const { readScope } = this;
    this.forget();
    await readScope?.close();
  }

  /**
   * Ends the read scope for good. A scope that was never used is closed too, so that late
   * statements are refused.
   */
  async close(): Promise<void> {
    this.readScope ??= openRequestScope(this.requireDatabase(), this.actor);
    await this.readScope.close();
  }

  private deed(): Deed {
    if (this.doing === null) throw new TypeError('nothing is written outside a mutation');
    const { subject, token } = this.actor;
    const request = this.notes?.id ?? null;
    return { ...this.doing, at: this.clock.now(), subject, token, request };
  }

  private forget(): void {
    this.readScope = null;
    this.values = new Map();
    this.valuesByArguments = new Map();
  }

  private requireDatabase(): Database {
    if (this.database === null)
      throw new TypeError('this context only reads, in the scope it was given');
    return this.database;
  }
}
