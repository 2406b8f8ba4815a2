import type { Batch } from './batch';
import type { Arrival, Kind } from './kind';
import { LONG_AGO } from './fields/date';
import { applyDeletions, keepDeletions } from './deleted-records';
import { parkArrivals, supersedeParked, takeAwaited } from './parked-records';
import { recordKind } from './records';
import { References, type Reference, type ReferredKind } from './references';
import { readArrivals } from './read-arrivals';

/** What else happens while a batch lands: parked records land, or are withdrawn. */
export interface SideEffects {
  resolved: number;
  withdrawn: number;
}

function firstMissing(
  wanted: readonly Reference[],
  known: References,
  arriving: ReadonlySet<string> | null,
): Reference | null {
  for (const reference of wanted) {
    if (known.get(reference.kind, reference.externalId)) continue;
    if (reference.kind === 'tickets' && arriving?.has(reference.externalId)) continue;
    return reference;
  }
  return null;
}

/**
 * Finds what each record waits for. Tickets of one batch may be merged into each other: when a
 * target waits, the tickets merged into it wait too.
 */
function findMissing<R>(kind: Kind<R>, arrivals: readonly Arrival<R>[], known: References): void {
  const among = kind.name === 'tickets';
  for (let before = -1, waiting = 0; before !== waiting;) {
    before = waiting;
    const here = arrivals.filter(({ missing }) => missing === null);
    const arriving = among ? new Set(here.map(({ identity }) => identity)) : null;
    for (const arrival of here) {
      arrival.missing = firstMissing(kind.references(arrival.record), known, arriving);
      if (arrival.missing && among) waiting += 1;
    }
  }
}

/**
 * Kinds that other records refer to. Records may wait for them, and stay on them
 * when they are deleted.
 */
const REFERRED: ReadonlySet<string> = new Set<ReferredKind>([
  'clients',
  'agreements',
  'technicians',
  'tickets',
]);

/**
 * Settles deletions of records that are not here. There is nothing to delete, so the sender is not
 * told that they wait. But a deletion with all its fields does wait, unseen, when other records may
 * refer to it. These then land on a deleted record, in whatever order they come.
 */
function settleDeletions<R>(kind: Kind<R>, arrivals: readonly Arrival<R>[]): void {
  for (const arrival of arrivals) {
    if (!arrival.missing || arrival.deletion === null) continue;
    arrival.outcome = 'UNCHANGED';
    if (arrival.deletion === 'WHOLE' && REFERRED.has(kind.name)) continue;
    arrival.missing = null;
    arrival.unknown = true;
  }
}

/**
 * Lands the records that can land, parks those that refer to unknown ones, and takes in parked
 * records that waited for what landed.
 */
export async function acceptArrivals<R>(
  batch: Batch,
  kind: Kind<R>,
  arrivals: readonly Arrival<R>[],
  effects: SideEffects,
): Promise<void> {
  await applyDeletions(batch, kind, arrivals);
  if (batch.hasParked) await supersedeParked(batch, kind, arrivals);
  effects.withdrawn += arrivals.filter(({ withdrew }) => withdrew).length;
  const open = arrivals.filter(({ outcome }) => outcome === null);
  const wanted = open.flatMap(({ record }) => kind.references(record));
  const known = await References.find(batch, wanted);
  findMissing(kind, open, known);
  settleDeletions(kind, open);
  const ready = open.filter(({ missing, outcome }) => missing === null && outcome === null);
  if (ready.length > 0) await kind.land(batch, ready, known);
  await parkArrivals(batch, kind, open);
  await keepDeletions(batch, kind, arrivals);
  if (batch.hasParked) await takeInAwaited(batch, kind, ready, effects);
}

/**
 * Takes in the parked records that waited for what just landed, in the same way and in
 * the same transaction.
 */
async function takeInAwaited<R>(
  batch: Batch,
  kind: Kind<R>,
  landed: readonly Arrival<R>[],
  effects: SideEffects,
): Promise<void> {
  const created = landed.filter(({ outcome }) => outcome === 'CREATED');
  const ids = created.map(({ identity }) => identity);
  for (const [name, records] of await takeAwaited(batch, kind.name, ids)) {
    const awaited = recordKind(name);
    // Their dates were plausible when they were sent, so they land. What lies before the earliest
    // date does not count.
    const { arrivals } = readArrivals(awaited, records, { ...batch, earliestDate: LONG_AGO });
    await acceptArrivals(batch, awaited, arrivals, effects);
    const landed = arrivals.filter(({ outcome, deletion }) => outcome !== null && !deletion);
    effects.resolved += landed.length;
  }
}
