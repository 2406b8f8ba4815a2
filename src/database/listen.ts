import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { messageOf } from '../errors';
import type { Logger } from '../logger';

export interface ListenOptions {
  readonly url: string;
  readonly channels: readonly string[];
  readonly logger: Logger;
  readonly onHeard: (channel: string, payload: string) => void;
  /** Called when it begins to listen, and again after each outage: meanwhile it has heard nothing. */
  readonly onListening: () => void;
}

const AGAIN_AFTER_MS = 1000;

/** Hears what transactions announce when they commit. It has a connection of its own, and another when that breaks. */
export class Listening {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;

  constructor(private readonly options: ListenOptions) {
    this.running = this.run();
  }

  stop(): Promise<void> {
    this.stopping.abort();
    return this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.listen().catch((error: unknown) => {
        if (!signal.aborted)
          this.options.logger.warn(
            { reason: messageOf(error) },
            'listening to the database broke off',
          );
      });
      await pause(AGAIN_AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Listens until the connection breaks or somebody stops it. */
  private async listen(): Promise<void> {
    const { url, channels, onHeard, onListening } = this.options;
    const client = new Client({
      connectionString: url,
      application_name: 'seatwise listen',
      keepAlive: true,
    });
    const over = new Promise<void>((resolve, reject) => {
      client.on('error', reject);
      client.on('end', resolve);
      this.stopping.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    // Whoever waits for it comes later than a connection that cannot even be made.
    over.catch(() => undefined);
    client.on('notification', ({ channel, payload = '' }) => onHeard(channel, payload));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${channel}`);
      onListening();
      await over;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
