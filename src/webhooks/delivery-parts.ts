import type { Actor } from '../auth/actor';
import type { Clock } from '../clock';
import type { KeyRing } from '../connectors/secrets/key-ring';
import type { Database } from '../database/database';
import type { Logger } from '../logger';
import type { DeliveryFigures } from './delivery-figures';
import type { Post } from './post';

/** What a receiver wants to know of each event beside the event itself. */
export interface Question {
  readonly document: string;
  /** What the event is about. */
  readonly subject: string | null;
  /** With whose rights it is asked. */
  readonly actor: Actor;
}

/** Asks a question. What is missing from the answer is told in it: no event is lost for that. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<unknown>;

/** What webhooks are sent with: the same for all endpoints in a program. */
export interface DeliveryParts {
  readonly database: Database;
  readonly clock: Clock;
  /** Read when it is needed: most programs open no secret. */
  keys(): KeyRing;
  /** `host:port` of receivers that may be inside. */
  readonly hosts: readonly string[];
  readonly post: Post;
  readonly ask: Ask;
  /** From 0 up to, not including, 1. */
  chance(): number;
  readonly figures: DeliveryFigures;
  readonly logger: Logger;
}
