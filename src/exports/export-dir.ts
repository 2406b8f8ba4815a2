import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config';
import { openDataDir } from '../database/data-dir';
import { Refusal } from '../errors';

/** The folder of all exports, made when it is first asked for: most servers never export anything. */
export const openExportDir =
  ({ exportDir, dataDir }: Pick<Config, 'exportDir' | 'dataDir'>) =>
  (): string => {
    const dir = exportDir === null ? join(openDataDir(dataDir), 'exports') : resolve(exportDir);
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      accessSync(dir, constants.W_OK);
    } catch {
      throw new Refusal(
        'EXPORT_DIR_UNUSABLE',
        'The folder for exports cannot be written. Set EXPORT_DIR to a folder that the server may write to.',
      );
    }
    return dir;
  };
