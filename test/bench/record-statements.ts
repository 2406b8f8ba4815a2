import { Client } from 'pg';
import { issueToken } from '../../src/auth/issue-token';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { openApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { silentLogger } from '../../src/logger';
import type { Statement } from './floor-server';
import { askOnce } from './requests-per-second';
import { postRequest } from './keep-alive-client';
import { CLOCK } from './load-msp';

const SECRET = 'only-for-recording-statements-in-a-bench-0123456789';

type Query = (this: Client, ...args: unknown[]) => unknown;

function toStatement([first, second]: readonly unknown[]): Statement | null {
  if (typeof first === 'string') {
    return Array.isArray(second) ? { text: first, values: second as unknown[] } : { text: first };
  }
  const { text, values, name } = first as Partial<Statement>;
  return text === undefined ? null : { text, values, name };
}

/** Every statement that `pg` is handed while the work goes on, with its values. */
async function recording(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const prototype = Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (...args) {
    const statement = toStatement(args);
    if (statement) statements.push(statement);
    return original.apply(this, args);
  };
  try {
    await work();
    return statements;
  } finally {
    prototype.query = original;
  }
}

/**
 * What Seatwise asks of the database for one answer, once everything is warm: the floor then runs
 * exactly this, so that the ratio tells what is spent above the database.
 */
export async function recordStatements(
  databaseUrl: string,
  tenantId: number,
  query: string,
): Promise<{ statements: Statement[]; answer: string }> {
  // Without the threads for what is costly: what they read could not be heard.
  const env = { DATABASE_URL: databaseUrl, JWT_SECRET: SECRET, PORT: '0', COSTLY_THREADS: '0' };
  const app = await openApp(readConfig(env, 'DEMO'), CLOCK, {
    logger: silentLogger,
    background: false,
  });
  try {
    const grant = { tenantId, subject: 'bench', scopes: TENANT_SCOPES, expiresInSeconds: 600 };
    const url = new URL('/graphql', app.url);
    const authorization = `Bearer ${issueToken(SECRET, CLOCK, grant)}`;
    const request = postRequest(url, JSON.stringify({ query }), { authorization });
    for (let warm = 0; warm < 4; warm += 1) await askOnce(url, request);
    let answer = '';
    const statements = await recording(async () => (answer = await askOnce(url, request)));
    return { statements, answer };
  } finally {
    await app.close();
  }
}

/** The same without opening and closing a transaction of one tenant. */
export const withoutTransaction = (statements: readonly Statement[]): Statement[] =>
  statements.filter(({ text }) => !/^\s*(begin|commit|set|rollback)\b/i.test(text));
