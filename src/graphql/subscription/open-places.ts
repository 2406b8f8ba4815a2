import { Refusal } from '../../errors';

/** So many may be open of one MSP on one server. */
const MOST_OPEN = 100;

/** How many subscriptions are open, by MSP: each holds memory for as long as it stays. */
export class OpenPlaces {
  private readonly taken = new Map<number, number>();

  /** Takes a place. Returns a function that gives it back, once. */
  take(tenantId: number): () => void {
    const taken = this.taken.get(tenantId) ?? 0;
    if (taken >= MOST_OPEN) throw tooMany();
    this.taken.set(tenantId, taken + 1);
    let isTaken = true;
    return () => {
      if (isTaken) this.giveBack(tenantId);
      isTaken = false;
    };
  }

  private giveBack(tenantId: number): void {
    const left = this.taken.get(tenantId)! - 1;
    if (left > 0) this.taken.set(tenantId, left);
    else this.taken.delete(tenantId);
  }
}

const tooMany = (): Refusal =>
  new Refusal(
    'TOO_MANY_SUBSCRIPTIONS',
    `${MOST_OPEN} subscriptions of this MSP are open on this server, which is as many as may. Close some, or share one.`,
    { most: MOST_OPEN },
  );
