import type { KnowsMsp } from '../auth/known-msps';
import type { VerifyToken } from '../auth/verify-token';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Answers } from '../graphql/asked';
import type { Logger } from '../logger';
import type { Callers } from './callers';

/** What the routes work with; put together once, in app.ts. */
export interface ServerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly verifyToken: VerifyToken;
  readonly knowsMsp: KnowsMsp;
  readonly callers: Callers;
  /** Compile queries that are asked again and again. */
  readonly jit: boolean;
  /** Who answers costly queries; `null`: whoever answers all others. */
  readonly costly: Answers | null;
  /** Origins whose pages may call the API; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** How long a body may let wait for itself. */
  readonly bodySeconds: number;
  /** So long a mutation counts what it changed before it answers; an import four times as long. */
  readonly refreshSeconds: number;
}
