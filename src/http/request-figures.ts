import { Counter, Histogram, Registry } from 'prom-client';

/** One request, when it is over. */
export interface OverRequest {
  readonly route: string;
  readonly operation: string | undefined;
  readonly status: number;
  readonly ms: number;
}

/** Callers name their operations as they like, and each name is kept for as long as the server runs. */
const MOST_OPERATIONS = 200;
const SECOND = 1000;
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** How many requests there were, how they ended and how long they took, by route and operation. */
export class RequestFigures {
  readonly registry = new Registry();
  private readonly operations = new Set<string>();

  private readonly requests = new Counter({
    name: 'seatwise_requests_total',
    help: 'Requests that are over. 499: the caller left. Operations beyond the first 200 are "other".',
    labelNames: ['route', 'operation', 'status'],
    registers: [this.registry],
  });

  private readonly seconds = new Histogram({
    name: 'seatwise_request_seconds',
    help: 'How long they took.',
    labelNames: ['route', 'operation'],
    buckets: BUCKETS,
    registers: [this.registry],
  });

  note({ route, operation: name, status, ms }: OverRequest): void {
    const operation = this.nameOf(name);
    this.requests.inc({ route, operation, status });
    this.seconds.observe({ route, operation }, ms / SECOND);
  }

  private nameOf(name: string | undefined): string {
    if (name === undefined) return '';
    if (this.operations.size < MOST_OPERATIONS) this.operations.add(name);
    return this.operations.has(name) ? name : 'other';
  }
}
