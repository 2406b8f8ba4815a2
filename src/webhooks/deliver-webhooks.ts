import { Listening } from '../database/listen';
import { EVENTS_CHANNEL } from '../events/append-events';
import { openDeliverer } from './deliverer';
import type { DeliveryParts } from './delivery-parts';

export interface Delivering {
  /** Begins nothing more, and gives what is on its way this long to arrive. */
  stop(graceMs: number): Promise<void>;
}

/** Delivers what happens as soon as it does, and what is due again. */
export function deliverWebhooks(url: string, parts: DeliveryParts): Delivering {
  const deliverer = openDeliverer(parts);
  const listening = new Listening({
    ...{ url, channels: [EVENTS_CHANNEL], logger: parts.logger },
    onHeard: (_, tenantId) => deliverer.hear(Number(tenantId)),
    onListening: () => deliverer.lookAtAll(),
  });
  return {
    stop: async (graceMs) => {
      await listening.stop();
      await deliverer.stop(graceMs);
    },
  };
}
