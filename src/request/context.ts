import { demand, type Actor } from '../auth/actor';
import type { Scope } from '../auth/scopes';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';
import type { RequestNotes } from './request-notes';
import { openRequestScope, type RequestScope } from './request-scope';

/** A thing made at most once a request, such as a loader. */
export type Make<T> = (context: RequestContext) => T;

/**
 * Everything a resolver may know: who asks, the time, the one read scope, and what was already
 * fetched. It never sees the database itself: one that could ask for a second connection while the
 * request holds its first would, with enough requests beside it, wait for ever.
 */
export class RequestContext {
  private made = new Map<Make<unknown>, unknown>();
  private madeFor = new Map<string, unknown>();
  /** For the log; null where no request came from outside. */
  notes: RequestNotes | null = null;

  constructor(
    readonly actor: Actor,
    readonly clock: Clock,
    /** `null` inside a writing transaction that asks about what it wrote itself: such a context reads only. */
    private readonly database: Database | null,
    private reading: RequestScope | null = null,
    /** So long a mutation counts what it changed before it answers. */
    readonly refreshSeconds = 30,
  ) {}

  get tenantId(): number {
    return this.actor.tenantId;
  }

  get scope(): TenantScope {
    this.reading ??= openRequestScope(this.toOpen(), this.actor);
    return this.reading.scope;
  }

  demand(...scopes: readonly Scope[]): void {
    demand(this.actor, ...scopes);
  }

  /** What `make` gave the first time it was asked in this request. */
  once<T>(make: Make<T>): T {
    if (!this.made.has(make)) this.made.set(make, make(this));
    return this.made.get(make) as T;
  }

  /** The same, one for each name and set of arguments: fields asked with equal arguments share a loader. */
  onceFor<T>(name: string, args: unknown, make: Make<T>): T {
    const key = `${name} ${JSON.stringify(args)}`;
    if (!this.madeFor.has(key)) this.madeFor.set(key, make(this));
    return this.madeFor.get(key) as T;
  }

  /**
   * Ends the read scope, lets the work have the database, and reads anew from then on. Fields of an
   * earlier mutation that failed may still be running: what they ask meanwhile is refused, or they
   * would hold the connection that the work waits for.
   */
  async write<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = this.toOpen();
    await this.close();
    try {
      return await work(database);
    } finally {
      this.forget();
    }
  }

  /** Reads a new snapshot from now on. */
  async startOver(): Promise<void> {
    const { reading } = this;
    this.forget();
    await reading?.close();
  }

  /** Ends the read scope for good. A scope that was never used stays shut to late statements too. */
  async close(): Promise<void> {
    this.reading ??= openRequestScope(this.toOpen(), this.actor);
    await this.reading.close();
  }

  private forget(): void {
    this.reading = null;
    this.made = new Map();
    this.madeFor = new Map();
  }

  private toOpen(): Database {
    if (this.database === null)
      throw new TypeError('this context only reads, in the scope it was given');
    return this.database;
  }
}
