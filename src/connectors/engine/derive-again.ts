import { composeGroups } from './compose';
import { deriveRows, type Keeping } from './keep-rows';
import { inLanding, settle } from './land-page';
import type { Landing } from './landing';
import type { OpenConnection } from './open-connection';
import { hashOf } from './payload-hash';
import { portionsOf, storedOutside } from './stored-rows';

const AT_ONCE = 500;

/** Makes the records of one stream again from the rows that are kept, portion by portion. */
async function deriveAll(
  open: OpenConnection,
  name: string,
  derive: (ids: readonly string[]) => (landing: Landing) => Promise<void>,
): Promise<void> {
  const { tenantId, id } = open.connection;
  const stored = storedOutside(open.database, tenantId, id);
  for await (const ids of portionsOf(stored, name, AT_ONCE)) {
    open.signal.throwIfAborted();
    await inLanding(open, async (landing) => {
      await derive(ids)(landing);
      await settle(landing);
    });
  }
}

/** Every group that the kept rows of a stream belong to is composed again. */
async function composeAll(open: OpenConnection): Promise<void> {
  for (const composition of open.connector.compositions) {
    for (const stream of composition.from) {
      await deriveAll(open, stream, (ids) => async (landing) => {
        const rows = await landing.stored.byIds(stream, ids);
        const groups = await composition.groupsOf(stream, rows, landing.stored);
        await composeGroups(landing, composition, [...new Set(groups)]);
      });
    }
    await deriveAll(
      open,
      composition.name,
      (ids) => (landing) => deriveRows(landing, composition, ids),
    );
  }
}

/** Raised when connectors make other records of the same rows than before. */
const EDITION = 2;

const NOTE = `UPDATE connection SET mapped_with = $3 WHERE tenant_id = $1 AND id = $2`;

/**
 * After a change of the mapping, or of what is made by it, makes all records again from the rows that are kept. The source is
 * not asked. Broken off, it begins again: what is the same stays as it is.
 */
export async function deriveAgain(open: OpenConnection): Promise<boolean> {
  const { tenantId, id, mapped_with: before } = open.connection;
  const now = hashOf([EDITION, open.mapping]);
  if (before === now) return false;
  if (before !== null) {
    const streams: readonly Keeping[] = open.connector.streams;
    for (const stream of streams)
      await deriveAll(open, stream.name, (ids) => (landing) => deriveRows(landing, stream, ids));
    await composeAll(open);
  }
  await open.database.write(tenantId, (scope) => scope.query(NOTE, [tenantId, id, now]));
  return before !== null;
}
