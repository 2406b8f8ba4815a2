import type { Clock } from '../../clock';
import { SourceProblem } from '../http/source-problem';
import { isFresh, type Refresh, type Tokens, type TokenStore } from './token-store';

/** Asks with an access token: a new one before the old one ends, and once more when it is refused. */
export class Bearer {
  private held: Tokens | null = null;
  private renewing: Promise<Tokens> | null = null;

  constructor(
    private readonly store: TokenStore,
    private readonly refresh: Refresh,
    private readonly clock: Clock,
  ) {}

  async ask<T>(question: (accessToken: string) => Promise<T>): Promise<T> {
    const { accessToken } = await this.tokens();
    try {
      return await question(accessToken);
    } catch (error) {
      if (!(error instanceof SourceProblem) || error.code !== 'REAUTHORISE') throw error;
      const renewed = await this.renew(accessToken);
      return question(renewed.accessToken);
    }
  }

  private async tokens(): Promise<Tokens> {
    const { held } = this;
    if (held && isFresh(held, this.clock)) return held;
    return this.renew(held?.accessToken ?? null);
  }

  /** All questions that wait for a token wait for the same one. */
  private renew(worn: string | null): Promise<Tokens> {
    if (this.held && this.held.accessToken !== worn && isFresh(this.held, this.clock))
      return Promise.resolve(this.held);
    this.renewing ??= this.store
      .renew(worn, this.refresh)
      .then((tokens) => (this.held = tokens))
      .finally(() => (this.renewing = null));
    return this.renewing;
  }
}
