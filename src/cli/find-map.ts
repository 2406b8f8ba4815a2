import { readFileSync, statSync } from 'node:fs';
import { messageOf, Refusal } from '../errors';
import type { FileMap } from '../ingest/maps/file-map';
import { readMapText } from '../ingest/maps/read-map';
import { shippedMap } from '../ingest/maps/shipped-maps';

/** Whether a user means a file, and not the name of a map. */
export const isMapFile = (name: string): boolean =>
  (statSync(name, { throwIfNoEntry: false })?.isFile() ?? false) || /[\\/]|\.json$/i.test(name);

/** The map that a user names: a file, or else one that is shipped. */
export function findMap(name: string): FileMap {
  if (!isMapFile(name)) return shippedMap(name);
  try {
    return readMapText(name, readFileSync(name, 'utf8'));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('FILE_UNREADABLE', `The map ${name} cannot be read: ${messageOf(error)}.`);
  }
}
