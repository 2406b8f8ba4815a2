import { readFileSync, statSync } from 'node:fs';
import { messageOf, Refusal } from '../errors';
import type { FileMap } from '../ingest/maps/file-map';
import { readMapText } from '../ingest/maps/read-map';
import { shippedMap } from '../ingest/maps/shipped-maps';

/** The map that a user names: a file, or else one that is shipped. */
export function findMap(name: string): FileMap {
  const isFile = statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
  if (!isFile && !/[\\/]|\.json$/i.test(name)) return shippedMap(name);
  try {
    return readMapText(name, readFileSync(name, 'utf8'));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('FILE_UNREADABLE', `The map ${name} cannot be read: ${messageOf(error)}.`);
  }
}
