import { randomUUID } from 'node:crypto';
import { Kind, parse, visit } from 'graphql';
import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import { Refusal } from '../../errors';
import { openContext } from '../../request/open-context';
import { openNotes } from '../../request/request-notes';
import type { Ask, Question } from '../../webhooks/delivery-parts';
import type { Answers } from '../answering/asked';
import { openGraphql, type GraphqlParts } from '../server';

export interface SelectionParts extends GraphqlParts {
  readonly database: Database;
  readonly clock: Clock;
}

/** Whether a document cannot be asked about nothing. */
function needsSubject(document: string): boolean {
  let isNeeded = false;
  visit(parse(document), {
    [Kind.VARIABLE_DEFINITION]: ({ variable, type }) => {
      if (variable.name.value === 'id' && type.kind === Kind.NON_NULL_TYPE) isNeeded = true;
    },
  });
  return isNeeded;
}

async function ask(
  graphql: Answers,
  { database, clock }: SelectionParts,
  { document, subject, actor }: Question,
  signal: AbortSignal,
): Promise<unknown> {
  if (subject === null && needsSubject(document)) return null;
  const parts = { database: database.within({ lane: `webhooks ${actor.tenantId}` }), clock };
  const context = openContext(parts, { actor, notes: openNotes(randomUUID()), signal });
  const asked = { method: 'POST', query: document, variables: { id: subject } } as const;
  const { body } = await graphql.answer(asked, context, signal);
  return JSON.parse(typeof body === 'string' ? body : Buffer.from(body).toString('utf8'));
}

/** What is told of a question that could not be asked. */
const failure = ({ code, message }: Refusal) => ({ errors: [{ message, extensions: { code } }] });

/** Asks the API itself what a receiver wants to know of an event. Opened when it is first needed. */
export function askSelections(parts: SelectionParts): { ask: Ask; close(): Promise<void> } {
  let opening: Promise<Answers> | null = null;
  return {
    ask: async (question, signal) => {
      opening ??= openGraphql(parts);
      try {
        return await ask(await opening, parts, question, signal);
      } catch (error) {
        if (error instanceof Refusal && !signal.aborted) return failure(error);
        throw error;
      }
    },
    close: async () => {
      await (await opening)?.close();
    },
  };
}
