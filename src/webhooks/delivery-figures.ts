import { Counter, Histogram, Registry } from 'prom-client';

/** How an attempt ended: `given up` is the last one of an event. */
export type Outcome = 'delivered' | 'failed' | 'gone' | 'given up';

const SECOND = 1000;
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** How the attempts of this program ended. */
export class DeliveryFigures {
  readonly registry = new Registry();

  private readonly attempts = new Counter({
    name: 'seatwise_webhook_attempts_total',
    help: 'Attempts to deliver an event to a webhook endpoint, by how they ended.',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  private readonly seconds = new Histogram({
    name: 'seatwise_webhook_attempt_seconds',
    help: 'How long the receivers took.',
    buckets: BUCKETS,
    registers: [this.registry],
  });

  note(outcome: Outcome, ms: number): void {
    this.attempts.inc({ outcome });
    this.seconds.observe(ms / SECOND);
  }
}
