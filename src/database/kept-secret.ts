import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../errors';

/** What generated secrets are for; each is a file of that name. */
export type KeptSecret = 'jwt-secret' | 'secrets-key';

const BYTES = 48;

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * A secret of this data directory, such as the one that signs its tokens, generated on first use. It is kept beside the
 * data, so that a token issued in one shell is valid for the server in another.
 */
export function keptSecret(dataDir: string, purpose: KeptSecret): string {
  const path = join(dataDir, purpose);
  const known = read(path);
  if (known !== null) return known;
  const made = `${path}.${process.pid}`;
  writeFileSync(made, `${randomBytes(BYTES).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // Linked, not renamed: when two processes start at once, the secret of the first one stays.
    linkSync(made, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(made);
  }
  return readFileSync(path, 'utf8').trim();
}
