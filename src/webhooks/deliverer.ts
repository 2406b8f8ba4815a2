import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../errors';
import type { DeliveryParts } from './delivery-parts';
import { dueEndpoints, forgetDeliveries } from './due-endpoints';
import { pump, type EndpointKey } from './endpoint-pump';

/** How often it looks for what is due again. Of new events it hears at once. */
const EVERY_MS = 1000;
/** How often it looks at all endpoints, in case that it did not hear of something. */
const ALL_EVERY_MS = 30_000;
const FORGET_EVERY_MS = 3_600_000;

export interface Deliverer {
  /** New events of this MSP were written. */
  hear(tenantId: number): void;
  /** Something may have been missed. */
  lookAtAll(): void;
  /** Begins nothing more, and gives what is on its way this long to arrive. */
  stop(graceMs: number): Promise<void>;
}

const nameOf = ({ tenantId, id }: EndpointKey): string => `${tenantId} ${id}`;

class Loop implements Deliverer {
  private readonly stopping = new AbortController();
  private readonly cut = new AbortController();
  private readonly pumps = new Map<string, Promise<void>>();
  /** Endpoints with something new since their pump looked. */
  private readonly again = new Set<string>();
  private readonly heard = new Set<number>();
  private readonly running: Promise<void>;
  private wake = new AbortController();
  private allAt = -Infinity;
  private forgetAt = performance.now() + FORGET_EVERY_MS;
  private hasEndpoints = false;

  constructor(private readonly parts: DeliveryParts) {
    this.running = this.run();
  }

  hear(tenantId: number): void {
    this.heard.add(tenantId);
    this.wake.abort();
  }

  lookAtAll(): void {
    this.allAt = -Infinity;
    this.wake.abort();
  }

  async stop(graceMs: number): Promise<void> {
    this.stopping.abort();
    this.wake.abort();
    const late = setTimeout(() => this.cut.abort(), graceMs);
    await this.running;
    await Promise.all(this.pumps.values());
    clearTimeout(late);
    this.parts.post.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.look().catch((error: unknown) =>
        this.tell(error, 'webhooks could not be looked for'),
      );
      await pause(EVERY_MS, undefined, { signal: this.wake.signal, ref: false }).catch(
        () => undefined,
      );
      if (this.wake.signal.aborted) this.wake = new AbortController();
    }
  }

  private async look(): Promise<void> {
    const all = performance.now() >= this.allAt;
    if (!all && !this.hasEndpoints && this.heard.size === 0) return;
    const tenantIds = [...this.heard];
    this.heard.clear();
    const { database, clock } = this.parts;
    const due = await dueEndpoints(database, { now: clock.now(), all, tenantIds });
    if (all) this.allAt = performance.now() + ALL_EVERY_MS;
    this.hasEndpoints = all ? due.length > 0 : this.hasEndpoints || due.length > 0;
    for (const key of due) this.start(key);
    if (performance.now() < this.forgetAt) return;
    this.forgetAt = performance.now() + FORGET_EVERY_MS;
    await forgetDeliveries(database, clock.now());
  }

  private start(key: EndpointKey): void {
    const name = nameOf(key);
    if (this.pumps.has(name)) return void this.again.add(name);
    const ended = this.pump(key).finally(() => {
      this.pumps.delete(name);
      if (this.again.delete(name) && !this.stopping.signal.aborted) this.start(key);
    });
    this.pumps.set(name, ended);
  }

  private async pump(key: EndpointKey): Promise<void> {
    const { database } = this.parts;
    const lane = `webhooks ${key.tenantId}`;
    const brakes = { stopping: this.stopping.signal, cut: this.cut.signal };
    try {
      await pump({ ...this.parts, database: database.within({ lane }) }, key, brakes);
    } catch (error) {
      this.tell(error, 'webhooks of an endpoint could not be delivered', key);
    }
  }

  /** A refusal says that the database is away or busy, which is logged elsewhere; the next look comes soon. */
  private tell(error: unknown, what: string, key?: EndpointKey): void {
    if (error instanceof Refusal || this.cut.signal.aborted) return;
    this.parts.logger.error({ err: error, ...key }, what);
  }
}

/** Delivers events to the endpoints of all MSPs, until it is stopped. */
export const openDeliverer = (parts: DeliveryParts): Deliverer => new Loop(parts);
