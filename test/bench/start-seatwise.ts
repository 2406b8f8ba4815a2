import { randomBytes } from 'node:crypto';
import { issueToken } from '../../src/auth/issue-token';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { startChild } from './child-process';
import { CLOCK } from './load-msp';
import { NOW } from './sample-msp';

export interface Seatwise {
  /** Its origin; `/graphql` and `/import/{kind}` are under it. */
  readonly origin: string;
  /** The header that opens an MSP. */
  authorization(tenantId: number): string;
  stop(): Promise<void>;
}

const HOUR = 3600;

/** The real server, as a process of its own, started as a user starts it. */
export async function startSeatwise(
  databaseUrl: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Seatwise> {
  const secret = randomBytes(48).toString('base64');
  const child = startChild(process.execPath, ['src/seatwise.js', 'start', '--json'], {
    DATABASE_URL: databaseUrl,
    JWT_SECRET: secret,
    SEATWISE_NOW: NOW,
    PORT: '0',
    LOG_LEVEL: 'error',
    // A bench asks for more in a minute than any MSP may.
    COST_PER_MINUTE: 'off',
    ...env,
  });
  const { url } = await child.nextLine<{ url: string }>();
  return {
    origin: new URL(url).origin,
    authorization: (tenantId) => {
      const grant = { tenantId, subject: 'bench', scopes: TENANT_SCOPES, expiresInSeconds: HOUR };
      return `Bearer ${issueToken(secret, CLOCK, grant)}`;
    },
    stop: () => child.stop(),
  };
}
