import type { Identify } from '../auth/identify';
import type { KnowsMsp } from '../auth/known-msps';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Answers } from '../graphql/answering/asked';
import type { Budget } from '../request/budget/budget';
import type { DeprecatedUses } from '../request/deprecated-uses';
import type { EventBell } from '../events/event-bell';
import type { Logger } from '../logger';
import type { DeliveryFigures } from '../webhooks/delivery-figures';
import type { KnownAnswers } from './unchanged/known-answers';
import type { Callers } from './callers';
import type { RequestFigures } from './request-figures';

/** What the routes work with; assembled once, in app.ts. */
export interface ServerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly identify: Identify;
  readonly knowsMsp: KnowsMsp;
  /** What MSPs may spend; `null` when nobody is limited. */
  readonly budget: Budget | null;
  /** Notes who uses what of the API is given up. */
  readonly deprecatedUses: DeprecatedUses;
  readonly figures: RequestFigures;
  readonly webhookFigures: DeliveryFigures;
  readonly callers: Callers;
  /** Rings when something of an MSP is new, wherever it happened. */
  readonly bell: EventBell;
  /** Whether queries that come again and again are compiled. */
  readonly jit: boolean;
  /** Answers that were given before; `null` when none is kept. */
  readonly knownAnswers: KnownAnswers | null;
  /** Where the files of exports are. */
  readonly exportDir: () => string;
  /** Whether only registered documents are taken. */
  readonly safelist: boolean;
  /** Answers costly queries; `null` when the main thread answers them too. */
  readonly costly: Answers | null;
  /** Origins whose pages may call the API; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** How long the server waits for a body. */
  readonly bodySeconds: number;
  /**
   * How long a mutation counts what it changed before it answers. An import has four times as long.
   */
  readonly refreshSeconds: number;
}
