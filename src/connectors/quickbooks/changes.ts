import { z } from 'zod';
import type { Page, Pass, Source } from '../connector';
import { SourceProblem } from '../http/source-problem';

/** The feed of changes cannot be paged, so that a full answer may lack something. */
const MOST_CHANGES = 1000;
const DAY = 86_400_000;
/** It goes back 30 days. The last hours of them are not relied on. */
const LOOK_BACK_MS = 29 * DAY;

const answer = z.object({
  CDCResponse: z.array(z.object({ QueryResponse: z.array(z.record(z.string(), z.unknown())) })),
});
const dead = z.object({ Id: z.coerce.string(), status: z.literal('Deleted') });

/** Whether the feed of changes reaches back to where the pass begins. */
export const isInFeed = ({ isFirst, from, upTo, at }: Pass): boolean =>
  !isFirst && at === null && from !== null && Date.parse(upTo) - Date.parse(from) < LOOK_BACK_MS;

function objectsOf(json: unknown, entity: string): readonly unknown[] {
  const read = answer.safeParse(json);
  if (!read.success)
    throw new SourceProblem(
      'BROKEN_ANSWER',
      `The changes of ${entity} were not told as documented.`,
    );
  return read.data.CDCResponse.flatMap(({ QueryResponse }) =>
    QueryResponse.flatMap((part) => (part[entity] ?? []) as readonly unknown[]),
  );
}

/** What changed and what was deleted, with one question; `isWhole` is false when there was more than it holds. */
export async function readFeed(
  source: Source,
  entity: string,
  { from }: Pass,
): Promise<Page & { readonly isWhole: boolean }> {
  const { json } = await source.ask('/cdc', { entities: entity, changedSince: from ?? undefined });
  const objects = objectsOf(json, entity);
  const gone = objects.flatMap((each) => {
    const read = dead.safeParse(each);
    return read.success ? [read.data.Id] : [];
  });
  const rows = objects.filter((each) => !dead.safeParse(each).success);
  return { rows, gone, next: null, isWhole: objects.length < MOST_CHANGES };
}
