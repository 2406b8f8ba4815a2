import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
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
  /** The account to run the server as; by default chosen when we are root. */
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
  /** Leaves; the last process out stops the server. */
  close(): Promise<void>;
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
    listen: Listen,
  ) {
    this.url = urlOf(listen, { user: OWNER, password, database: DATABASE });
    this.superuserUrl = urlOf(listen, { user: SUPERUSER, password, database: DATABASE });
    this.watch();
  }

  async close(): Promise<void> {
    this.closing = true;
    await withStartLock(lockOf(this.home), async () => {
      const others = await countOthers(this.presence).catch(() => 0);
      await this.presence.end().catch(() => undefined);
      if (others === 0) await stopPostmaster(this.cluster);
    });
  }

  /** Should the server be killed under a running application, it is started again; the pool reconnects by itself. */
  private watch(): void {
    this.presence.once('end', () => {
      if (!this.closing) void this.revive().catch(() => undefined);
    });
  }

  private async revive(): Promise<void> {
    await withStartLock(lockOf(this.home), async () => {
      if (this.closing) return;
      this.presence = await announce(await ensureRunning(this.cluster), this.password);
      this.watch();
    });
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
    const listen = await ensureRunning(cluster);
    const password = readPassword(home);
    const presence = await announce(listen, password);
    await ensureDatabase(presence, password);
    return new EmbeddedPostgres(home, cluster, password, presence, listen);
  });
}
