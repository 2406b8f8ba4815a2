import type { Actor } from '../auth/actor';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Budget } from './budget/budget';
import type { DeprecatedUses } from './deprecated-uses';
import { RequestContext } from './context';
import { countStatements } from './count-statements';
import type { RequestNotes } from './request-notes';

export interface Request {
  readonly actor: Actor;
  readonly notes: RequestNotes;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface ContextParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly refreshSeconds?: number;
  readonly budget?: Budget | null;
  readonly deprecatedUses?: DeprecatedUses | null;
}

/** The context of a request that somebody waits for; its statements are counted in its notes. */
export function openContext(
  { database, clock, refreshSeconds, budget = null, deprecatedUses = null }: ContextParts,
  { actor, notes, signal }: Request,
): RequestContext {
  const counted = countStatements(database.forCaller(signal), notes);
  const context = new RequestContext(actor, clock, counted, null, refreshSeconds);
  context.notes = notes;
  context.budget = budget;
  context.deprecatedUses = deprecatedUses;
  return context;
}
