import { z } from 'zod';
import type { Clock } from '../../clock';
import { SourceProblem } from '../http/source-problem';
import type { Transport } from '../http/transport';
import type { Tokens } from './token-store';

/** Where tokens are fetched, and who fetches them. */
export interface TokenServer {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly learn: (secret: string) => void;
}

const SECOND = 1000;

const shape = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
  refresh_token: z.string().min(1).optional(),
});

/**
 * Trades a refresh token for new tokens (RFC 6749, section 6). It asks once: a row is locked
 * meanwhile, so a failure ends the run, and the next one asks again.
 */
export async function fetchTokens(server: TokenServer, refreshToken: string): Promise<Tokens> {
  const { transport, clock, address, clientId, clientSecret, learn } = server;
  const key = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const { json } = await transport.ask({
    ...{ address, method: 'POST', tries: 1 },
    headers: {
      authorization: `Basic ${key}`,
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    }).toString(),
  });
  const read = shape.safeParse(json);
  if (!read.success)
    throw new SourceProblem('BROKEN_ANSWER', 'The token server answered without a token.');
  const { access_token: accessToken, expires_in: seconds, refresh_token: next } = read.data;
  const tokens = { accessToken, refreshToken: next ?? refreshToken };
  Object.values(tokens).forEach(learn);
  return { ...tokens, expiresAt: new Date(clock.now().getTime() + seconds * SECOND) };
}
