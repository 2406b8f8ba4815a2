import type { TenantScope } from '../database/tenant-scope';
import { restAfter } from './backoff';
import { claimDeliveries, giveBack, type DueDelivery } from './claim-deliveries';
import { deliver } from './deliver';
import type { DeliveryParts } from './delivery-parts';
import { disableEndpoint } from './disable-endpoint';
import { readEndpoint, type EndpointRow } from './endpoint-row';
import { offerEvents } from './offer-events';

export interface EndpointKey {
  readonly tenantId: number;
  readonly id: number;
}

/** What stops a pump: `stopping` once what is on its way has arrived, `cut` at once. */
export interface Brakes {
  readonly stopping: AbortSignal;
  readonly cut: AbortSignal;
}

/** How many letters are on their way to one endpoint at once. */
const SLOTS = 8;
const AT_ONCE = 2 * SLOTS;

const isResting = ({ rests_until: until }: EndpointRow, now: Date): boolean =>
  until !== null && until > now;

/** Sends one endpoint all that is due now. Each has a pump of its own, so that none waits for another. */
class Pump {
  private readonly claimed: DueDelivery[] = [];
  private claiming: Promise<void> | null = null;
  private endpoint: EndpointRow | null = null;
  private underWay = 0;
  private failedInARow = 0;

  constructor(
    private readonly parts: DeliveryParts,
    private readonly key: EndpointKey,
    private readonly brakes: Brakes,
  ) {}

  async run(): Promise<void> {
    try {
      while (await this.fill()) await this.empty();
    } finally {
      await this.leave();
    }
  }

  /** Whether one letter at a time goes out, to see whether the receiver is back. */
  private get isProbing(): boolean {
    return (this.endpoint?.rests_until ?? null) !== null;
  }

  private async empty(): Promise<void> {
    const slots = Array.from({ length: SLOTS }, () => this.slot());
    const ended = await Promise.allSettled(slots);
    for (const slot of ended) if (slot.status === 'rejected') throw slot.reason;
  }

  private async slot(): Promise<void> {
    while (await this.fill()) {
      const due = this.claimed.shift();
      if (!due) return;
      await this.send(due);
    }
  }

  private async send(due: DueDelivery): Promise<void> {
    const to = { tenantId: this.key.tenantId, endpoint: this.endpoint! };
    this.underWay += 1;
    try {
      const outcome = await deliver(this.parts, to, due, this.brakes.cut);
      this.failedInARow = outcome === 'delivered' ? 0 : this.failedInARow + 1;
    } finally {
      this.underWay -= 1;
    }
  }

  /** Claims some more when nothing is left. Whether there is something to send. */
  private async fill(): Promise<boolean> {
    if (this.isOver) return false;
    if (this.claimed.length > 0) return true;
    this.claiming ??= this.claim().finally(() => (this.claiming = null));
    await this.claiming;
    return this.claimed.length > 0 && !this.isOver;
  }

  private get isOver(): boolean {
    return this.brakes.stopping.aborted || restAfter(this.failedInARow) > 0;
  }

  private claim(): Promise<void> {
    if (this.isProbing && this.underWay > 0) return Promise.resolve();
    const take = (scope: TenantScope) => this.take(scope);
    return this.parts.database
      .write(this.key.tenantId, take, { unseen: true })
      .then((due) => void this.claimed.push(...due));
  }

  private async take(scope: TenantScope): Promise<readonly DueDelivery[]> {
    const { id } = this.key;
    const now = this.parts.clock.now();
    this.endpoint = await readEndpoint(scope, id);
    if (!this.endpoint || this.endpoint.disabled_at) return [];
    if (this.endpoint.is_revoked) {
      await disableEndpoint(scope, id, 'TOKEN_REVOKED', now);
      return [];
    }
    await offerEvents(scope, id, now);
    if (isResting(this.endpoint, now)) return [];
    return claimDeliveries(scope, id, this.isProbing ? 1 : AT_ONCE, now);
  }

  private async leave(): Promise<void> {
    const unsent = this.claimed.splice(0);
    if (unsent.length === 0) return;
    const { database, clock } = this.parts;
    const { tenantId, id } = this.key;
    await database.write(tenantId, (scope) => giveBack(scope, id, unsent, clock.now()), {
      unseen: true,
    });
  }
}

export const pump = (parts: DeliveryParts, key: EndpointKey, brakes: Brakes): Promise<void> =>
  new Pump(parts, key, brakes).run();
