import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../../request/context';
import type { RequestNotes } from '../../request/request-notes';

/** How many values an answer holds, counted as they are weighed: one for each field. */
function valuesIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 0;
  let values = Array.isArray(answer) ? 0 : Object.keys(answer).length;
  for (const value of Object.values(answer)) values += valuesIn(value);
  return values;
}

/** Gives back what was spent on values that the answer does not hold, and notes what is left now. */
export function giveBack(notes: RequestNotes, unused: number): void {
  if (!notes.limits || unused <= 0) return;
  const { limits } = notes;
  notes.limits = notes.giveBack?.(unused) ?? { ...limits, left: limits.left + unused };
}

/**
 * A query is weighed by the rows that can exist. What it did not find costs nothing in the end; what
 * had to be worked out is paid for.
 */
export const giveBackUnused: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { notes } }) => {
      const { mostValues } = notes ?? {};
      if (!notes || mostValues === undefined || body.kind !== 'single') return;
      const { data } = body.singleResult;
      if (!data) return;
      notes.unused = Math.max(0, mostValues - valuesIn(data));
      giveBack(notes, notes.unused);
    },
  }),
};
