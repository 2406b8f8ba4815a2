import type { TenantScope } from '../database/tenant-scope';

/** Where the files of a source lie within an export. */
export interface SourceFolder {
  readonly id: number;
  readonly name: string;
  readonly folder: string;
}

const SOURCES = `SELECT id, name FROM source WHERE tenant_id = $1 ORDER BY id`;
/** What any file system and any address takes as it is. */
const PLAIN = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const LONGEST = 60;

/** A name that is not plain gets its number, so that no two sources share a folder. */
function folderOf(id: number, name: string): string {
  if (PLAIN.test(name)) return name;
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    .slice(0, LONGEST);
  return `source-${id}-${plain}`.replace(/-+$/, '');
}

export async function sourceFolders(scope: TenantScope): Promise<SourceFolder[]> {
  const rows = await scope.query<{ id: number; name: string }>(SOURCES, [scope.tenantId]);
  return rows.map(({ id, name }) => ({ id, name, folder: folderOf(id, name) }));
}
