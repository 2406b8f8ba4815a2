import type { Actor } from './actor';

/** Some megabytes of tokens at most. */
const MOST_KNOWN = 1000;
const LONGEST = 4096;

/**
 * Whom the tokens named that were checked lately. Callers send the same one with every request, and
 * the same text under the same key says the same until it expires.
 */
export class KnownTokens {
  private readonly actors = new Map<string, Actor>();

  /** The actor of a token that was checked before and has not expired. */
  find(token: string, now: Date): Actor | null {
    const actor = this.actors.get(token);
    if (!actor?.expiresAt || actor.expiresAt <= now) return null;
    return actor;
  }

  keep(token: string, actor: Actor): void {
    if (token.length > LONGEST) return;
    this.actors.delete(token);
    this.actors.set(token, actor);
    if (this.actors.size > MOST_KNOWN) this.actors.delete(this.actors.keys().next().value!);
  }
}
