import { Breaker } from '../http/breaker';
import { Budget, type Pace } from '../http/budget';
import type { Waiting } from '../http/waiting';

interface PaceOf {
  readonly budget: Budget;
  readonly breaker: Breaker;
}

/** The pace of each connection. A system counts all calls of a key, so all work of a program on one connection shares it. */
export class Paces {
  private readonly known = new Map<string, PaceOf>();

  constructor(private readonly waiting: Waiting) {}

  of(tenantId: number, connectionId: number, most: Pace): PaceOf {
    const key = `${tenantId} ${connectionId}`;
    const known = this.known.get(key);
    if (known) return known;
    const { waiting } = this;
    const made = { budget: new Budget(most, waiting), breaker: new Breaker(waiting) };
    this.known.set(key, made);
    return made;
  }
}
