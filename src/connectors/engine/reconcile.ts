import type { Pass, Place } from '../connector';
import type { Calls } from '../http/transport';
import { composeAround } from './compose';
import { buryRows } from './keep-rows';
import { guardAbsence, inLanding, settle } from './land-page';
import { addToRun } from './run-notes';
import { costSince, type StreamRun } from './stream-run';
import { portionsOf, storedOutside } from './stored-rows';
import { noteReconciled, readState } from './stream-state';

const AT_ONCE = 1000;

/** All ids that the source has. Nothing is concluded from a list that broke off. */
async function listIds({ open, stream }: StreamRun): Promise<Set<string>> {
  const all = new Set<string>();
  const places = new Set<string>();
  for (let at: Place | null = null; ;) {
    open.signal.throwIfAborted();
    const { ids, next } = await stream.ids!(open.source, at);
    for (const id of ids) all.add(id);
    if (next === null) return all;
    if (places.has(JSON.stringify(next)))
      throw new Error(`The ids of ${stream.name} go in circles`);
    places.add(JSON.stringify(next));
    at = next;
  }
}

/** The kept rows that the source does not have any more, read in portions. */
async function findAbsent({ open, stream, of }: StreamRun, ids: Set<string>): Promise<string[]> {
  const absent: string[] = [];
  const stored = storedOutside(open.database, of.tenantId, of.connectionId);
  for await (const kept of portionsOf(stored, stream.name, AT_ONCE))
    absent.push(...kept.filter((id) => !ids.has(id)));
  return absent;
}

/** A pass that was read to its end in this run. */
export interface EndedPass extends Pass {
  /** Whether all of it came with one answer. */
  readonly wasOnePage: boolean;
}

const isLate = ({ open, stream }: StreamRun, last: Date | null): boolean =>
  last === null || open.clock.now().getTime() - last.getTime() >= (stream.reconcileEveryMs ?? 0);

async function noteCompared(run: StreamRun, absent: readonly string[], spent: () => Calls) {
  const { open, stream, of, lease, runId } = run;
  await inLanding(open, async (landing) => {
    const { scope } = landing.batch;
    await lease.prove({ scope });
    const { trusts_absence: told } = await readState(scope, of);
    if (!told) await guardAbsence(landing, stream.name, absent.length);
    const buried = await buryRows(landing, stream.name, absent);
    await composeAround(landing, stream.name, buried);
    await settle(landing);
    await noteReconciled(scope, of, open.clock.now());
    await addToRun(scope, runId, stream.name, { ...landing.counts, ...spent(), pages: 0 });
  });
}

/**
 * Compares all ids with those kept, and buries what has vanished without a word. What was deleted
 * while nobody looked is found by nothing else.
 */
export async function reconcile(run: StreamRun, ended: EndedPass | null): Promise<void> {
  const { open, stream, of } = run;
  if (!stream.ids || stream.reconcileEveryMs === null) return;
  const state = await open.database.read({ tenantId: of.tenantId, clientIds: null }, (scope) =>
    readState(scope, of),
  );
  if (!state.trusts_absence && !isLate(run, state.reconciled_at)) return;
  const spent = costSince(open);
  // What the very first answer held whole has lost nothing yet. Where a source tells no times, later passes are first ones too.
  const isWhole =
    state.reconciled_at === null && ended !== null && ended.isFirst && ended.wasOnePage;
  await noteCompared(run, isWhole ? [] : await findAbsent(run, await listIds(run)), spent);
}
