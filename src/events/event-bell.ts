import { Listening } from '../database/listen';
import type { Logger } from '../logger';
import { EVENTS_CHANNEL } from './append-events';

/** What the database tells while a run of a connection goes on: the number of its MSP. */
export const RUNS_CHANNEL = 'seatwise_runs';

const CHANNELS = [EVENTS_CHANNEL, RUNS_CHANNEL] as const;
export type Channel = (typeof CHANNELS)[number];

type Ring = () => void;

/**
 * Rings when something of an MSP can be seen, on whichever server it happened. What it was is read from the
 * database. Nobody may rely on one ring for each thing: after an outage everybody's rings once.
 */
export class EventBell {
  private readonly rings = new Map<string, Set<Ring>>();
  private listening: Listening | null = null;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  /** Calls back when there may be something new of an MSP. Returns a function that ends that. */
  hear(channel: Channel, tenantId: number, ring: Ring): () => void {
    const key = `${channel} ${tenantId}`;
    const rings = this.rings.get(key) ?? new Set();
    this.rings.set(key, rings.add(ring));
    this.listening ??= this.listen();
    return () => {
      rings.delete(ring);
      if (rings.size === 0 && this.rings.get(key) === rings) this.rings.delete(key);
    };
  }

  async close(): Promise<void> {
    await this.listening?.stop();
  }

  /** A program that nobody asks to be told needs no connection for it. */
  private listen(): Listening {
    return new Listening({
      ...{ url: this.url, channels: CHANNELS, logger: this.logger },
      onHeard: (channel, payload) => this.ring(`${channel} ${payload}`),
      onListening: () => [...this.rings.keys()].forEach((key) => this.ring(key)),
    });
  }

  private ring(key: string): void {
    for (const ring of this.rings.get(key) ?? []) ring();
  }
}
