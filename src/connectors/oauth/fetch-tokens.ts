import { z } from 'zod';
import type { Clock } from '../../clock';
import { SourceProblem } from '../http/source-problem';
import type { Transport } from '../http/transport';
import type { Tokens } from './token-store';

/** Where tokens are fetched. */
export interface TokenServer {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly address: string;
  readonly learn: (secret: string) => void;
}

/** Who fetches them. */
export interface ClientKey {
  readonly clientId: string;
  readonly clientSecret: string;
}

type Form = Readonly<Record<string, string>>;

const SECOND = 1000;

const shape = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  refresh_token: z.string().min(1).optional(),
});

/**
 * Asks for tokens, however the form proves who asks (RFC 6749). It asks once: a row is locked
 * meanwhile, so a failure ends the run, and the next one asks again.
 */
export async function askForTokens(
  { transport, clock, address, learn }: TokenServer,
  form: Form,
  headers: Form = {},
): Promise<Tokens> {
  const { json } = await transport.ask({
    ...{ address, method: 'POST', tries: 1 },
    headers: {
      ...headers,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(form).toString(),
  });
  const read = shape.safeParse(json);
  if (!read.success)
    throw new SourceProblem('BROKEN_ANSWER', 'The token server answered without a token.');
  const { access_token: accessToken, expires_in: seconds, refresh_token: refreshToken } = read.data;
  for (const secret of [accessToken, refreshToken]) if (secret) learn(secret);
  const expiresAt = new Date(clock.now().getTime() + seconds * SECOND);
  return { accessToken, refreshToken, expiresAt };
}

/** Trades a refresh token for new tokens (section 6). One that is not replaced goes on. */
export async function fetchTokens(
  server: TokenServer,
  { clientId, clientSecret }: ClientKey,
  refreshToken: string,
): Promise<Tokens> {
  const key = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const tokens = await askForTokens(server, form, { authorization: `Basic ${key}` });
  return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
}
