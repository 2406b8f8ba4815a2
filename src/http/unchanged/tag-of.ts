import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../database/data-dir';
import { readDataVersion } from '../../rollup/serve/data-version';
import type { ServerParts } from '../server-parts';

const DAY = 10;

/** Another release may answer otherwise. */
const RELEASE = readFileSync(join(projectDir(), 'package.json'), 'utf8');

/**
 * What an answer depends on, hashed: the data, the day at the MSP and in UTC, the rights of the token, what is
 * asked, and how. It is read before the answer, so a write in between makes the tag too old and never
 * too new.
 */
export async function tagOf(
  { database, clock }: ServerParts,
  { actor: { tenantId, clientIds, scopes } }: FastifyRequest,
  what: readonly unknown[],
  signal: AbortSignal,
): Promise<string> {
  const now = clock.now();
  const { version, today } = await database
    .forCaller(signal)
    .read({ tenantId, clientIds: null }, (scope) => readDataVersion(scope, now));
  const days = [today, now.toISOString().slice(0, DAY)];
  const rights = [[...scopes].sort(), clientIds && [...clientIds].sort((a, b) => a - b)];
  const all = JSON.stringify([RELEASE, tenantId, version, days, rights, what]);
  return `W/"${createHash('sha256').update(all).digest('base64url')}"`;
}
