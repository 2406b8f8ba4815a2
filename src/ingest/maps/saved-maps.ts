import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { nearNames } from '../fields/near-names';
import { fileMap } from '../../tables/file-map';
import { columnsOf, statement, type FoundBy } from '../../tables/select';
import { toRecordKind } from '../record-kind';
import type { FileMap } from './file-map';
import { readMap } from './read-map';
import { isShipped, refuseKindWithout, shippedMap } from './shipped-maps';

const ALL = statement`SELECT ${columnsOf(fileMap, 'm', 'name', 'kind', 'map')} FROM file_map m
  WHERE m.tenant_id = $1 ORDER BY m.name`;
const ONE = statement`SELECT ${columnsOf(fileMap, 'm', 'name', 'kind', 'map')} FROM file_map m
  WHERE m.tenant_id = $1 AND m.name = $2`;

export type SavedMap = FoundBy<typeof ALL>;

export const savedMaps = (scope: TenantScope): Promise<SavedMap[]> =>
  scope.query(ALL, [scope.tenantId]);

const plain = (name: string): string => name.trim().toLowerCase();

/** The map of this name: one that the MSP has saved, or else one that is shipped. */
export async function mapNamed(scope: TenantScope, name: string): Promise<FileMap> {
  const [saved] = await scope.query(ONE, [scope.tenantId, plain(name)]);
  if (saved) return readMap(saved.name, saved.map);
  const others = (await savedMaps(scope)).map((map) => map.name);
  return shippedMap(name, others);
}

export interface MapToSave {
  readonly name: string;
  /** What its files mostly hold, or `all`. */
  readonly kind: string;
  readonly map: unknown;
}

const EVERYTHING = 'all';

/** Reads a map that somebody wrote, or says everything that is wrong with it. */
export function checkMap({ name, kind, map }: MapToSave): FileMap {
  if (isShipped(name))
    throw new Refusal('NAME_TAKEN', `A shipped map is called ${name}. Choose another name.`);
  const fields = typeof map === 'object' && map !== null ? map : {};
  const read = readMap(plain(name), { ...fields, name: plain(name) });
  const only = toRecordKind(kind);
  if (only === null && kind !== EVERYTHING)
    throw new Refusal('UNKNOWN_KIND', `There is no kind of record "${kind}".`);
  refuseKindWithout(read, only);
  return read;
}

const SAVE = `
  INSERT INTO file_map (tenant_id, name, kind, map, saved_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, name) DO UPDATE
  SET kind = excluded.kind, map = excluded.map, saved_at = excluded.saved_at`;

export const saveMap = (
  scope: TenantScope,
  map: FileMap,
  { kind, at }: { readonly kind: string; readonly at: Date },
): Promise<unknown> => scope.query(SAVE, [scope.tenantId, map.name, kind, JSON.stringify(map), at]);

const REMOVE = `DELETE FROM file_map WHERE tenant_id = $1 AND name = $2 RETURNING name`;

/** Removes a map. What was imported with it stays. */
export async function removeMap(scope: TenantScope, name: string): Promise<string> {
  const [gone] = await scope.query<{ name: string }>(REMOVE, [scope.tenantId, plain(name)]);
  if (gone) return gone.name;
  const names = (await savedMaps(scope)).map((map) => map.name);
  throw new Refusal('UNKNOWN_MAP', `No map "${name}" was saved. ${nearNames(name, names)}`);
}
