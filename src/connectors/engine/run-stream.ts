import type { Pass, Stream } from '../connector';
import { SourceProblem } from '../http/source-problem';
import type { Calls } from '../http/transport';
import { firstPass } from './first-pass';
import { landPage, type LandedPage } from './land-page';
import { noCounts } from './landing';
import { Lease } from './lease';
import type { OpenConnection } from './open-connection';
import { reconcile, type EndedPass } from './reconcile';
import { costSince, type StreamRun } from './stream-run';
import { addToRun, type BegunRun } from './run-notes';
import { sourceTime } from './source-time';
import { storedOutside } from './stored-rows';
import { advance, beginPass, finishPass, noteAccess, readState, type Cursor } from './stream-state';

const latest = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && Date.parse(b) > Date.parse(a)) ? b : a;

/**
 * The pass that is under way, or a new one. A new pass begins before the latest change that was
 * read, never at the time of a clock here, and ends at the time of the source's clock. Null when
 * another program has read the whole list since this run began: there is nothing to read twice.
 */
async function openPass({ open, stream, of, begunAt }: StreamRun): Promise<Cursor | null> {
  const { database } = open;
  const state = await database.read({ tenantId: of.tenantId, clientIds: null }, (scope) =>
    readState(scope, of),
  );
  if (state.cursor) return state.cursor as unknown as Cursor;
  if (state.begun_at !== null && state.begun_at > begunAt) return null;
  const upTo = (await sourceTime(open)).toISOString();
  const pass: Pass =
    state.watermark === null
      ? firstPass(open, stream, upTo)
      : {
          ...{ isFirst: false, upTo, at: null },
          from: new Date(state.watermark.getTime() - stream.overlapMs).toISOString(),
        };
  const cursor: Cursor = { v: 1, ...pass, latest: null };
  await database.write(of.tenantId, (scope) => beginPass(scope, of, cursor));
  return cursor;
}

/** Reads one page and lands it with the cursor after it. Returns that cursor; null after the last page. */
async function step(run: StreamRun, cursor: Cursor, spent: () => Calls): Promise<Cursor | null> {
  const { open, stream, of, lease, runId, onPage } = run;
  const { database, source, clock } = open;
  const pass: Pass = cursor;
  const stored = storedOutside(database, of.tenantId, of.connectionId);
  const page = await stream.page(source, pass, stored);
  let next: Cursor | null = null;
  const landed = await landPage(open, {
    ...{ stream, rows: page.rows, gone: page.gone, wholeGroups: page.wholeGroups },
    finish: async ({ scope }, { latest: seen, ...counts }) => {
      await lease.prove({ scope });
      const read = latest(cursor.latest, seen);
      next = page.next === null ? null : { ...cursor, at: page.next, latest: read };
      const rows = page.rows.length;
      if (next) await advance(scope, of, next, rows);
      else await finishPass(scope, of, { latest: read, rows, now: clock.now() });
      await addToRun(scope, runId, stream.name, { ...counts, ...spent(), pages: 1 });
    },
  });
  onPage(landed);
  return next;
}

/** The place of a page, to notice a source that sends us round in circles. */
const placeOf = ({ at }: Cursor): string => JSON.stringify(at);

/** Reads a pass to its end. Null when there was none to read. */
async function runPass(run: StreamRun): Promise<EndedPass | null> {
  const spent = costSince(run.open);
  const seen = new Set<string>();
  const begun = await openPass(run);
  for (let cursor = begun; cursor;) {
    run.open.signal.throwIfAborted();
    if (seen.has(placeOf(cursor)))
      throw new SourceProblem(
        'BROKEN_ANSWER',
        `The pages of ${run.stream.name} lead back to one that was read.`,
      );
    seen.add(placeOf(cursor));
    cursor = await step(run, cursor, spent);
  }
  return begun && { ...begun, wasOnePage: begun.at === null && seen.size === 1 };
}

const ACCESS = { FORBIDDEN: 'FORBIDDEN', ABSENT: 'ABSENT' } as const;

/** A stream that the key may not see, or that the system does not have, is left out. The others go on. */
async function leaveOut({ open, of, runId, stream }: StreamRun, error: unknown): Promise<void> {
  const code = error instanceof SourceProblem ? error.code : null;
  if (code !== 'FORBIDDEN' && code !== 'ABSENT') throw error;
  await open.database.write(of.tenantId, async (scope) => {
    await noteAccess(scope, of, ACCESS[code]);
    const note = { ...noCounts(), pages: 0, calls: 1, retries: 0, waitedMs: 0 };
    await addToRun(scope, runId, stream.name, note);
  });
}

/** Reads a stream to its end, unless another program is at it. */
export async function runStream(
  open: OpenConnection,
  stream: Stream,
  { id: runId, begunAt }: BegunRun,
  onPage: (landed: LandedPage) => void,
): Promise<'READ' | 'TAKEN'> {
  const { tenantId, id: connectionId } = open.connection;
  const of = { tenantId, connectionId, stream: stream.name };
  const lease = await Lease.take(open.database, of);
  if (!lease) return 'TAKEN';
  const run: StreamRun = { open, stream, of, lease, runId, begunAt, onPage };
  try {
    await reconcile(run, await runPass(run));
  } catch (error) {
    await leaveOut(run, error);
  } finally {
    await lease.giveBack();
  }
  return 'READ';
}
