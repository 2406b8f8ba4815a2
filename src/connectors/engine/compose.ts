import type { Composition } from '../connector';
import { buryRows, keepRows, knownRows, type ChangedRow } from './keep-rows';
import type { Landing } from './landing';

/** Composes groups again, and makes records of those that changed. */
export async function composeGroups(
  landing: Landing,
  composition: Composition,
  groups: readonly string[],
): Promise<void> {
  const { name } = composition;
  const known = await knownRows(landing, name, groups);
  const whole = [];
  const empty = [];
  for (const group of groups) {
    const before = known.get(group)?.payload ?? null;
    const raw = await composition.compose(group, landing.stored, before, landing.mapper);
    if (raw === null) empty.push(group);
    else whole.push({ raw, identity: { externalId: group, changedAt: null } });
  }
  // What a composition does counts for the stream that caused it.
  const quiet = { ...landing, counts: { ...landing.counts } };
  await keepRows(quiet, composition, whole);
  await buryRows(quiet, name, empty);
}

/** Composes again what changed rows of a stream belong to. */
export async function composeAround(
  landing: Landing,
  stream: string,
  changed: readonly ChangedRow[],
): Promise<void> {
  const rows = changed.flatMap(({ before, after }) => (before ? [before, after] : [after]));
  if (rows.length === 0) return;
  for (const composition of landing.connector.compositions) {
    if (!composition.from.includes(stream)) continue;
    const groups = await composition.groupsOf(stream, rows, landing.stored);
    await composeGroups(landing, composition, [...new Set(groups)]);
  }
}
