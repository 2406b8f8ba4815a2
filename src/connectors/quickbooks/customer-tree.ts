import type { Stored, StoredRow } from '../connector';
import type { Customer } from './shapes';

const CUSTOMERS = 'customers';
/** QuickBooks nests customers five deep; a ring would never end. */
const DEEPEST = 10;

const parentOf = ({ payload }: StoredRow): string | null =>
  (payload as Customer).ParentRef?.value ?? null;

/** The customer at the top, whose jobs, projects and sub-customers are its own. */
export async function topOf(stored: Stored, id: string): Promise<string> {
  let top = id;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const [row] = await stored.byIds(CUSTOMERS, [top]);
    const parent = row ? parentOf(row) : null;
    if (parent === null) return top;
    top = parent;
  }
  return top;
}

/** The customers that have come under another one, with everything below them. */
export async function movedAmong(rows: readonly StoredRow[], stored: Stored): Promise<string[]> {
  const ids = [...new Set(rows.map(({ externalId }) => externalId))];
  const moved = ids.filter((id) => {
    const versions = rows.filter(({ externalId }) => externalId === id);
    return versions.length === 1 || new Set(versions.map(parentOf)).size > 1;
  });
  const all = new Set(moved);
  for (let level = moved; level.length > 0;) {
    const below = await stored.inGroups(CUSTOMERS, level);
    level = below.map(({ externalId }) => externalId).filter((id) => !all.has(id));
    for (const id of level) all.add(id);
  }
  return [...all];
}
