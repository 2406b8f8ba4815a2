import { isRefusedValue, untilNoCollision } from '../../ingest/accept-records';
import type { Batch } from '../../ingest/batch';
import { openBatch } from '../../ingest/open-batch';
import type { Stream } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { composeAround } from './compose';
import { buryRows, keepRows, type Incoming } from './keep-rows';
import { noCounts, type Landing, type LandingCounts } from './landing';
import type { OpenConnection } from './open-connection';
import { LEDGER_SYSTEMS, type SourceSystem } from '../../tables/connection';
import { hashOf } from './payload-hash';
import { settleQuarantine } from './quarantine';
import { sendOut } from './send-out';
import { storedRows } from './stored-rows';

/** What one transaction takes in. */
export interface PageToLand {
  readonly stream: Stream;
  readonly rows: readonly unknown[];
  readonly gone?: readonly string[];
  /** Groups of which `rows` holds every row. */
  readonly wholeGroups?: readonly string[];
  /** What else belongs to the transaction: the cursor. Runs last. */
  readonly finish?: (batch: Batch, landed: LandedPage) => Promise<void>;
}

export interface LandedPage extends LandingCounts {
  /** The latest change among the rows; null when none says. */
  readonly latest: string | null;
}

/** What landing needs of a connection: no source, and no secret. */
export type LandingParts = Pick<
  OpenConnection,
  'database' | 'clock' | 'connection' | 'connector' | 'mapping'
>;

function openLanding(open: LandingParts, batch: Batch): Landing {
  const { connector, mapping, connection } = open;
  return {
    batch,
    connector,
    connectionId: connection.id,
    mapper: { mapping, since: connection.since, zone: batch.zone, today: batch.today },
    stored: storedRows(batch.scope, connection.id),
    ...{ outgoing: [], quarantine: [], handled: [], counts: noCounts() },
  };
}

const isLedger = (system: SourceSystem): boolean =>
  LEDGER_SYSTEMS.some((ledger) => ledger === system);

/** Stays with the source when the connection is removed: what was told by the books still is. */
const KEEPS_BOOKS = `UPDATE source SET ledger = true WHERE tenant_id = $1 AND id = $2 AND NOT ledger`;

/** Runs work on kept rows as one transaction, and sends what it makes through the door. */
export function inLanding(
  open: LandingParts,
  work: (landing: Landing) => Promise<void>,
): Promise<LandingCounts> {
  const { database, clock, connection } = open;
  const { tenantId, name } = connection;
  return untilNoCollision(() =>
    database.inLine(`${tenantId} ${name}`, () =>
      database.write(tenantId, async (scope) => {
        const batch = await openBatch(scope, name, clock.now());
        if (isLedger(connection.system)) await scope.query(KEEPS_BOOKS, [tenantId, batch.sourceId]);
        const landing = openLanding(open, batch);
        await work(landing);
        return landing.counts;
      }),
    ),
  );
}

/** Sends out what was made, and puts aside what could not be. */
export async function settle(landing: Landing): Promise<void> {
  const { batch } = landing;
  await sendOut(landing);
  await settleQuarantine(landing);
  await batch.marks.write(batch.scope, batch.sourceId);
}

/** What systems call the id of a row. */
const ID_NAMES = ['id', 'Id', 'key'] as const;

const idOf = (raw: unknown): string => {
  const row = raw as { readonly [name in (typeof ID_NAMES)[number]]?: unknown } | null;
  const id = ID_NAMES.map((name) => row?.[name]).find((value) => value !== undefined);
  return typeof id === 'string' || typeof id === 'number' ? String(id) : `? ${hashOf(raw)}`;
};

/** Reads rows as the stream expects them. What is not as expected goes to quarantine. */
function readRows(landing: Landing, stream: Stream, rows: readonly unknown[]): Incoming[] {
  return rows.flatMap((sent) => {
    const read = stream.schema.safeParse(sent);
    if (read.success) return [{ raw: read.data, identity: stream.identify(read.data) }];
    const { message, path } = read.error.issues[0]!;
    landing.quarantine.push({
      ...{ stream: stream.name, externalId: idOf(sent), code: 'UNREADABLE' },
      ...{ message, path: path.map(String), payload: sent },
    });
    return [];
  });
}

/** Up to this many rows may vanish without a word: a small list changes in large parts. */
const FEW = 20;
const GUARD_RATIO = 0.05;

const COUNT = `SELECT count(*)::int AS living FROM source_record
  WHERE tenant_id = $1 AND connection_id = $2 AND stream = $3 AND deleted_at IS NULL`;

/** Refuses a disappearance that is more likely a mistake of the source than the truth. */
export async function guardAbsence(
  { batch, connectionId }: Landing,
  stream: string,
  gone: number,
): Promise<void> {
  if (gone <= FEW) return;
  const values = [batch.tenantId, connectionId, stream];
  const [found] = await batch.scope.query<{ living: number }>(COUNT, values);
  if (gone <= (found?.living ?? 0) * GUARD_RATIO) return;
  const what = `${gone} of the ${found?.living} ${stream} are no longer in the source`;
  const then = 'Nothing was deleted. If they are really gone, let the connection go on.';
  throw new SourceProblem('TOO_MUCH_GONE', `${what}. ${then}`);
}

async function absentOf(
  landing: Landing,
  { stream, wholeGroups = [] }: PageToLand,
  incoming: readonly Incoming[],
): Promise<string[]> {
  const present = new Set(incoming.map(({ identity }) => identity.externalId));
  const known = await landing.stored.inGroups(stream.name, wholeGroups);
  const absent = known.map(({ externalId }) => externalId).filter((id) => !present.has(id));
  await guardAbsence(landing, stream.name, absent.length);
  return absent;
}

const latestOf = (incoming: readonly Incoming[]): string | null =>
  incoming.reduce<string | null>((latest, { identity: { changedAt } }) => {
    if (changedAt === null) return latest;
    return latest === null || Date.parse(changedAt) > Date.parse(latest) ? changedAt : latest;
  }, null);

async function landOnce(open: OpenConnection, page: PageToLand): Promise<LandedPage> {
  const { stream, rows, gone = [], finish } = page;
  let latest: string | null = null;
  const counts = await inLanding(open, async (landing) => {
    const { batch } = landing;
    const incoming = readRows(landing, stream, rows);
    latest = latestOf(incoming);
    const absent = await absentOf(landing, page, incoming);
    const kept = await keepRows(landing, stream, incoming);
    const buried = await buryRows(landing, stream.name, [...gone, ...absent]);
    landing.counts.rows = rows.length;
    landing.counts.changed = kept.length;
    await composeAround(landing, stream.name, [...kept, ...buried]);
    await settle(landing);
    await finish?.(batch, { ...landing.counts, latest });
  });
  return { ...counts, latest };
}

/** Puts the only row of a page aside whose value the database refuses. */
async function setAside(open: OpenConnection, page: PageToLand): Promise<LandedPage> {
  const { stream, rows, finish } = page;
  const counts = await inLanding(open, async (landing) => {
    landing.quarantine.push({
      ...{ stream: stream.name, externalId: idOf(rows[0]), code: 'REFUSED_VALUE', path: [] },
      ...{ message: 'The database refuses a value of this row.', payload: null },
    });
    landing.counts.rows = rows.length;
    await settleQuarantine(landing);
    await finish?.(landing.batch, { ...landing.counts, latest: null });
  });
  return { ...counts, latest: null };
}

/** Lands one page in one transaction: rows, records, what is gone, and the cursor. All or nothing. */
export async function landPage(open: OpenConnection, page: PageToLand): Promise<LandedPage> {
  try {
    return await landOnce(open, page);
  } catch (error) {
    if (!isRefusedValue(error) || page.rows.length === 0) throw error;
    if (page.rows.length === 1) return setAside(open, page);
    return landHalves(open, page);
  }
}

/** Halves a page until the row that the database refuses stands alone. The cursor moves with the last part. */
async function landHalves(open: OpenConnection, page: PageToLand): Promise<LandedPage> {
  const { stream, rows } = page;
  const middle = Math.ceil(rows.length / 2);
  await landPage(open, { stream, rows: rows.slice(0, middle) });
  return landPage(open, { ...page, wholeGroups: [], rows: rows.slice(middle) });
}
