import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { codeOf } from './problem';
import { chooseAccount, type Account } from './account';
import { urlOf } from './address';
import { findBinaries } from './binaries';
import {
  claimCluster,
  clusterDirOf,
  createCluster,
  readPassword,
  refuseOtherVersion,
  SUPERUSER,
} from './cluster';
import { settleHome } from './home';
import { prepareInstallation } from './installation';
import { ensureRunning, stopPostmaster, type Cluster } from './postmaster';
import { announce, countOthers, DATABASE, ensureDatabase, OWNER } from './presence';
import { thisMachine, type Listen, type Machine, type Purpose } from './settings';
import { withStartLock } from './start-lock';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly purpose?: Purpose;
  /** Where the server's programs are; by default the installed package. */
  readonly nativeDir?: string;
  /** The account to run the server as; by default chosen when this process is root. */
  readonly account?: Account | null;
  readonly machine?: Machine;
}

export interface Embedded {
  /** Logs in as the tables' owner, an ordinary role. */
  readonly url: string;
  /** Logs in as the server's superuser, which row-level security does not bind: for tests and repairs. */
  readonly superuserUrl: string;
  /** The directory that Postgres really works in. */
  readonly home: string;
  /**
   * Leaves the server; the last process to leave stops it. `until` is a time of `performance.now()`
   * by which that has to be done.
   */
  close(until?: number): Promise<void>;
}

class EmbeddedPostgres implements Embedded {
  readonly url: string;
  readonly superuserUrl: string;
  private closing = false;

  constructor(
    readonly home: string,
    private readonly cluster: Cluster,
    private readonly password: string,
    private presence: Client,
    private readonly listen: Listen,
  ) {
    this.url = urlOf(listen, { user: OWNER, password, database: DATABASE });
    this.superuserUrl = urlOf(listen, { user: SUPERUSER, password, database: DATABASE });
    this.watch();
  }

  async close(until: number = performance.now() + STOP_MS): Promise<void> {
    this.closing = true;
    await withStartLock(lockOf(this.home), async () => {
      const others = await countOthers(this.presence).catch(() => 0);
      await this.presence.end().catch(() => undefined);
      if (others === 0) await stopPostmaster(this.cluster, until - performance.now());
    });
  }

  /**
   * Starts the server again when it is killed under a running application. The pool
   * reconnects by itself.
   */
  private watch(): void {
    this.presence.once('end', () => void this.revive());
  }

  /**
   * Tries without end: the application is of no use without its database, and nobody
   * may be there to help.
   */
  private async revive(): Promise<void> {
    while (!this.closing) {
      try {
        return await withStartLock(lockOf(this.home), () => this.rejoin());
      } catch {
        await sleep(RETRY_EVERY_MS);
      }
    }
  }

  private async rejoin(): Promise<void> {
    if (this.closing) return;
    this.presence = (await joinServer(this.cluster, this.password, this.listen)).presence;
    this.watch();
  }
}

const STOP_MS = 60_000;
const WRONG_PASSWORD = '28P01';
const RETRY_FOR_MS = 15_000;
const RETRY_EVERY_MS = 100;

/**
 * Starts or adopts the server and connects to it. A server that is being killed, or still recovers,
 * looks alive but cannot be reached: then both steps are repeated. `before` is where it listened
 * earlier, and where its connections look for it.
 */
async function joinServer(
  cluster: Cluster,
  password: string,
  before?: Listen,
): Promise<{ listen: Listen; presence: Client }> {
  const until = performance.now() + RETRY_FOR_MS;
  for (;;) {
    const listen = await ensureRunning(cluster, before);
    try {
      return { listen, presence: await announce(listen, password) };
    } catch (error) {
      if (codeOf(error) === WRONG_PASSWORD || performance.now() > until) throw error;
      await sleep(RETRY_EVERY_MS);
    }
  }
}

const lockOf = (home: string): string => join(home, 'starting.lock');

/** Starts the embedded Postgres of a data directory, or joins the one that runs there already. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const account = options.account === undefined ? chooseAccount() : options.account;
  const nativeDir = options.nativeDir ?? findBinaries();
  const home = settleHome(options.dataDir, account);
  return withStartLock(lockOf(home), async () => {
    refuseOtherVersion(home);
    const installation = prepareInstallation(nativeDir, home, account);
    const dir = clusterDirOf(home);
    if (!existsSync(dir)) await createCluster(home, installation, account);
    claimCluster(dir, account);
    const { purpose = 'SERVE', machine = thisMachine() } = options;
    const cluster: Cluster = { dir, installation, account, purpose, machine };
    const password = readPassword(home);
    const { listen, presence } = await joinServer(cluster, password);
    await ensureDatabase(presence, password);
    return new EmbeddedPostgres(home, cluster, password, presence, listen);
  });
}
