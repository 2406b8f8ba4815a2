import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { Refusal } from '../errors';
import type { Logger } from '../logger';
import { tellFindings } from '../rollup/findings/tell-findings';

const EVERY_MS = 300_000;

const VERSIONS = `SELECT id, data_version AS version FROM msp ORDER BY id`;

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

interface Version {
  readonly id: number;
  readonly version: string;
}

/** Looks every few minutes at the data of each MSP in which something was counted since. */
export class FindingsWatch {
  private readonly stopping = new AbortController();
  private readonly database: Database;
  private readonly looked = new Map<number, string>();
  private readonly timer: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: Parts) {
    this.database = parts.database.within({ signal: this.stopping.signal, lane: 'background' });
    this.timer = setInterval(() => {
      this.running = this.running.then(() => this.round());
    }, EVERY_MS).unref();
  }

  stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    return this.running;
  }

  private async round(): Promise<void> {
    try {
      const versions = await this.database.asOwner(
        async (owner) => (await owner.query<Version>(VERSIONS)).rows,
      );
      for (const each of versions) await this.look(each);
    } catch (error) {
      // A refusal says that the database is away or busy, which is logged elsewhere.
      if (!this.stopping.signal.aborted && !(error instanceof Refusal))
        this.parts.logger.error({ err: error }, 'looking for findings failed');
    }
  }

  private async look({ id, version }: Version): Promise<void> {
    if (this.looked.get(id) === version || this.stopping.signal.aborted) return;
    const isDone = await tellFindings(this.database, id, this.parts.clock.now());
    if (isDone) this.looked.set(id, version);
  }
}
