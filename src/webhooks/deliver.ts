import { SourceProblem } from '../connectors/http/source-problem';
import type { DueDelivery } from './claim-deliveries';
import type { Outcome } from './delivery-figures';
import type { DeliveryParts } from './delivery-parts';
import { judgeAnswer } from './judge-answer';
import { noteOutcome } from './note-outcome';
import type { Posted } from './post';
import { writeLetter, type Addressed } from './write-letter';

const unsent = (problem: string): Posted => ({
  ...{ status: null, headers: new Headers(), answer: null, problem, ms: 0 },
});

async function send(
  parts: DeliveryParts,
  to: Addressed,
  due: DueDelivery,
  signal: AbortSignal,
): Promise<Posted> {
  const { tenantId } = to;
  try {
    const id = `event_${tenantId}_${due.number}`;
    const letter = await writeLetter(parts, to, { id, told: due }, signal);
    return await parts.post.send(letter, signal);
  } catch (error) {
    // The secrets cannot be opened. That is for the operator to mend, and the event waits meanwhile.
    if (error instanceof SourceProblem) return unsent(error.message);
    throw error;
  }
}

/** Sends an event once, and writes down what came of it. Broken off, it is sent again in a minute. */
export async function deliver(
  parts: DeliveryParts,
  to: Addressed,
  due: DueDelivery,
  signal: AbortSignal,
): Promise<Outcome> {
  const posted = await send(parts, to, due, signal);
  const at = parts.clock.now();
  const verdict = judgeAnswer(posted, at);
  const attempt = { endpointId: to.endpoint.id, due, posted, verdict, at, chance: parts.chance() };
  const outcome = await parts.database.write(to.tenantId, (scope) => noteOutcome(scope, attempt), {
    unseen: true,
  });
  parts.figures.note(outcome, posted.ms);
  return outcome;
}
