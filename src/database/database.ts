import type { PoolClient } from 'pg';
import { silentLogger, type Logger } from '../logger';
import type { Access } from './access';
import { HeldConnection, MARGIN_MS } from './held-connection';
import { USUAL_LIMITS, type DatabaseLimits, type WorkLimits } from './limits';
import { OpenPool } from './open-pool';
import { Outage } from './outage';
import { isAway, toRefusal, type Patience } from './refused-statement';
import { SideDoor } from './side-door';
import { openScope, type ScopeMode, type TenantScope } from './tenant-scope';
import { noteWrite } from './note-write';
import { StatementNames } from './statement-names';
import { TenantMemory } from './tenant-memory';
import { Turns, type Lane } from './turns';

/**
 * What the rest of the program may do with the database: open a tenant's scope, or (operators only)
 * work as its owner.
 */
export interface Database {
  /** One read-only snapshot of one tenant. */
  read<T>(access: Access, work: (scope: TenantScope) => Promise<T>): Promise<T>;
  /** One transaction on one tenant; everything or nothing. */
  write<T>(
    tenantId: number,
    work: (scope: TenantScope) => Promise<T>,
    how?: WriteOptions,
  ): Promise<T>;
  /** A read scope that outlives a callback: the caller must close it. */
  openRead(access: Access): Promise<OpenScope>;
  /**
   * Works outside every tenant, as the owner: creates and lists MSPs. Row-level security shows it
   * which tenants wait to be counted, and nothing else of their rows.
   */
  asOwner<T>(work: (connection: PoolClient) => Promise<T>): Promise<T>;
  /** The same database, within narrower limits. */
  within(limits: WorkLimits): Database;
  /**
   * The same database for a caller who waits. It waits only a short time for other writers, and
   * ends its work when the caller leaves.
   */
  forCaller(signal: AbortSignal): Database;
  /**
   * Fails unless the database answers. It has a connection of its own, so that it never
   * waits for other work.
   */
  ping(): Promise<void>;
  /**
   * Runs pieces of work with the same `line` one after the other, within this process. The
   * database would make writers wait for each other anyway, but each of them would hold a
   * connection meanwhile.
   */
  inLine<T>(line: string, work: () => Promise<T>): Promise<T>;
  /** The same object for every view of one database. */
  readonly identity: object;
  /** Called with every statement that runs inside a scope. */
  onStatement: (sql: string) => void;
  close(): Promise<void>;
}

export interface WriteOptions {
  /**
   * Nothing that an answer of the API tells is written, unless the answer is marked as momentary. The
   * version of the data stays the same.
   */
  readonly unseen?: boolean;
}

export interface OpenScope {
  readonly scope: TenantScope;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly limits?: DatabaseLimits;
  readonly logger?: Logger;
  /** Whether statements that come again and again are prepared, which some poolers do not bear. */
  readonly prepare?: boolean;
}

/** What all views of a database share. */
interface Doors {
  readonly pool: OpenPool;
  readonly side: SideDoor;
  readonly turns: Turns;
  readonly lines: Turns;
  readonly outage: Outage;
  readonly memory: TenantMemory;
  /** Of what is done for tenants; null when nothing is prepared. */
  readonly names: StatementNames | null;
  readonly usual: DatabaseLimits;
  onStatement: (sql: string) => void;
}

const OWNER: Lane = 'owner';

class PostgresDatabase implements Database {
  constructor(
    private readonly doors: Doors,
    private readonly limits: WorkLimits = {},
    /** The work of one caller. Once it has begun, its later parts go before work that has not. */
    private readonly work: { begun: boolean } | null = null,
  ) {}

  get identity(): object {
    return this.doors;
  }

  get onStatement(): (sql: string) => void {
    return this.doors.onStatement;
  }

  set onStatement(listener: (sql: string) => void) {
    this.doors.onStatement = listener;
  }

  within(limits: WorkLimits): Database {
    return new PostgresDatabase(this.doors, { ...this.limits, ...limits }, this.work);
  }

  forCaller(signal: AbortSignal): Database {
    const limits = { ...this.limits, signal, lockMs: this.doors.usual.lockMs };
    return new PostgresDatabase(this.doors, limits, { begun: false });
  }

  async read<T>(access: Access, work: (scope: TenantScope) => Promise<T>): Promise<T> {
    const { scope, close } = await this.openRead(access);
    try {
      return await work(scope);
    } finally {
      await close();
    }
  }

  async write<T>(
    tenantId: number,
    work: (scope: TenantScope) => Promise<T>,
    { unseen = false }: WriteOptions = {},
  ): Promise<T> {
    const { scope, connection } = await this.open({ tenantId, clientIds: null }, 'WRITE');
    let result: T;
    try {
      result = await work(scope);
    } catch (error) {
      await connection.end('ROLLBACK');
      throw error;
    }
    // Outside the try: a COMMIT that fails has already given the connection back.
    await connection.commit(unseen ? [] : [noteWrite(tenantId)]);
    return result;
  }

  async openRead(access: Access): Promise<OpenScope> {
    const { scope, connection } = await this.open(access, 'READ');
    return { scope, close: () => connection.end('COMMIT') };
  }

  async asOwner<T>(work: (connection: PoolClient) => Promise<T>): Promise<T> {
    const patience = this.patienceFor('WRITE');
    const { client, connection } = await this.hold(OWNER, patience);
    await connection.begin(`BEGIN; SET LOCAL statement_timeout = ${patience.statementMs}`);
    let result: T;
    try {
      result = await work(client);
    } catch (error) {
      await connection.end('ROLLBACK', error);
      throw this.explain(error, patience);
    }
    await connection.commit();
    return result;
  }

  async inLine<T>(line: string, work: () => Promise<T>): Promise<T> {
    const end = await this.doors.lines.take(line, { signal: this.limits.signal });
    try {
      return await work();
    } finally {
      end();
    }
  }

  async ping(): Promise<void> {
    try {
      await this.doors.side.ask();
    } catch (error) {
      throw this.explain(error, this.patienceFor('READ'));
    }
    this.doors.outage.noteAnswer(null);
  }

  async close(): Promise<void> {
    await Promise.all([this.doors.pool.close(), this.doors.side.close()]);
  }

  private patienceFor(mode: ScopeMode): Patience {
    const { usual } = this.doors;
    const { statementMs = mode === 'READ' ? usual.readMs : usual.writeMs, lockMs = null } =
      this.limits;
    return { statementMs, lockMs };
  }

  private async open(
    access: Access,
    mode: ScopeMode,
  ): Promise<{ scope: TenantScope; connection: HeldConnection }> {
    const patience = this.patienceFor(mode);
    const { memory, names } = this.doors;
    const lane = this.limits.lane ?? access.tenantId;
    const { client, connection } = await this.hold(lane, patience, names);
    const scope = await openScope(connection, access, mode, { patience, memory });
    this.doors.outage.noteAnswer(client);
    return { scope, connection };
  }

  /** Takes a connection of the pool when it is the turn of the lane. */
  private async hold(
    lane: Lane,
    patience: Patience,
    names: StatementNames | null = null,
  ): Promise<{ client: PoolClient; connection: HeldConnection }> {
    const { pool, turns, side } = this.doors;
    const { signal } = this.limits;
    const onEnd = await turns.take(lane, { signal, begun: this.work?.begun });
    const explain = (error: unknown) => this.explain(error, patience);
    const client = await pool.connect().catch((error: unknown) => {
      onEnd();
      throw explain(error);
    });
    if (this.work) this.work.begun = true;
    const connection = new HeldConnection(client, {
      statementMs: patience.statementMs,
      signal,
      names,
      onStatement: (sql) => this.doors.onStatement(sql),
      cancel: (pid) => side.cancel(pid),
      explain,
      onEnd,
    });
    return { client, connection };
  }

  private explain(error: unknown, patience: Patience): unknown {
    if (isAway(error)) this.doors.outage.noteFailure(error);
    return toRefusal(error, patience);
  }
}

/** Programs that ask for health expect an answer within a few seconds. */
const PING_MS = 3000;
/** This many tenants can be served at once, each with its share of the pool. */
const TENANTS_AT_ONCE = 8;

export function openDatabase(options: DatabaseOptions): Database {
  const { url, poolSize, limits = USUAL_LIMITS, logger = silentLogger, prepare = true } = options;
  const share = limits.tenantConnections ?? Math.max(1, Math.floor(poolSize / TENANTS_AT_ONCE));
  const alone = Math.max(share, poolSize - share);
  const outage = new Outage(logger);
  const { tenantQueue: queue, connectMs, writeMs } = limits;
  return new PostgresDatabase({
    pool: new OpenPool({ url, size: poolSize, connectMs, answerMs: writeMs + MARGIN_MS }, outage),
    side: new SideDoor(url, PING_MS),
    turns: new Turns({ turns: poolSize, share, alone, queue, waitMs: connectMs }),
    lines: new Turns({ turns: Infinity, share: 1, alone: 1, queue, waitMs: writeMs }),
    outage,
    memory: new TenantMemory(),
    names: prepare ? new StatementNames() : null,
    usual: limits,
    onStatement: () => undefined,
  });
}
