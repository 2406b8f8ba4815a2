import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../errors';

/** The folder with package.json, whether this runs from src/ or from dist/. */
export function projectDir(): string {
  let at = __dirname;
  while (!existsSync(join(at, 'package.json')) && at !== dirname(at)) at = dirname(at);
  return at;
}

function canWrite(dir: string): boolean {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const SYSTEM_DIR = '/var/lib/seatwise';

/**
 * The default data directory: beside the project, or in the system's place for such data when the
 * project is read-only.
 */
function defaultDataDir(): string {
  const beside = join(projectDir(), '.data');
  if (existsSync(beside) ? canWrite(beside) : canWrite(dirname(beside))) return beside;
  if (canWrite(SYSTEM_DIR) || canWrite(dirname(SYSTEM_DIR))) return join(SYSTEM_DIR, 'data');
  throw new Refusal(
    'DATA_DIR_UNUSABLE',
    `Neither ${beside} nor ${SYSTEM_DIR} can be written by this user. Set DATA_DIR to a directory that can.`,
  );
}

export function openDataDir(dataDir: string | null): string {
  const dir = resolve(dataDir ?? defaultDataDir());
  try {
    mkdirSync(dirname(dir), { recursive: true });
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch {
    throw new Refusal(
      'DATA_DIR_UNUSABLE',
      `The data directory ${dir} cannot be made. Set DATA_DIR to a directory that this user may write to.`,
    );
  }
  return dir;
}
