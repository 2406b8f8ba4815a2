import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import { Refusal } from '../../errors';
import type { KeyRing } from '../secrets/key-ring';
import { seal, unseal } from '../secrets/seal';

/** What a token server hands out. Some hand out another refresh token each time, some none. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly expiresAt: Date;
}

export type Refresh = (refreshToken: string) => Promise<Tokens>;

/** The tokens of one connection, shared by all programs that read it. */
export interface TokenStore {
  /** A token that is not the worn one: what another program has fetched meanwhile, or a new one. */
  renew(worn: string | null, refresh: Refresh): Promise<Tokens>;
}

export interface TokenStoreParts {
  readonly database: Database;
  readonly clock: Clock;
  keys(): KeyRing;
  readonly tenantId: number;
  readonly connectionId: number;
  /** What the sealed text belongs to. */
  readonly owner: string;
  /** Told of every secret that comes in, so that none is shown. */
  readonly learn: (secret: string) => void;
}

/** The credentials that a person entered, and beside them the tokens that came of them. */
type Held = Readonly<Record<string, string>>;

const MINUTE = 60_000;
/** A token that lives no longer than this could die on the way. */
const LEAST_LIFE_MS = 5 * MINUTE;

export const isFresh = ({ expiresAt }: Tokens, clock: Clock): boolean =>
  expiresAt.getTime() - clock.now().getTime() > LEAST_LIFE_MS;

// The row is locked, not its key: pages of the connection land meanwhile.
const LOCK = `
  SELECT secrets FROM connection WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`;
const SAVE = `UPDATE connection SET secrets = $3 WHERE tenant_id = $1 AND id = $2`;

function tokensIn({ accessToken, refreshToken, accessUntil }: Held): Tokens | null {
  if (!accessToken || !accessUntil) return null;
  return { accessToken, refreshToken, expiresAt: new Date(accessUntil) };
}

const withTokens = (held: Held, { accessToken, refreshToken, expiresAt }: Tokens): Held => ({
  ...held,
  ...{ accessToken, accessUntil: expiresAt.toISOString() },
  ...(refreshToken && { refreshToken }),
});

/**
 * Opens the tokens of a connection. They are sealed together with its credentials, so that new
 * credentials replace them. One program fetches while it holds the lock of the row; the others wait
 * and find what it fetched. Nobody uses a token before it is safe: the old refresh token is worth nothing then.
 */
export function openTokenStore(parts: TokenStoreParts): TokenStore {
  const { database, clock, keys, tenantId, connectionId, owner, learn } = parts;
  return {
    renew: (worn, refresh) =>
      database.write(tenantId, async (scope) => {
        const [row] = await scope.query<{ secrets: string }>(LOCK, [tenantId, connectionId]);
        if (!row) throw new Refusal('NOT_FOUND', 'There is no such connection.');
        const held = JSON.parse(unseal(row.secrets, owner, keys())) as Held;
        const known = tokensIn(held);
        Object.values(held).forEach(learn);
        if (known && known.accessToken !== worn && isFresh(known, clock)) return known;
        const tokens = await refresh(held['refreshToken'] ?? '');
        const sealed = seal(JSON.stringify(withTokens(held, tokens)), owner, keys());
        await scope.query(SAVE, [tenantId, connectionId, sealed]);
        return tokens;
      }),
  };
}
