import type { VerifyToken } from '../auth/verify-token';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Logger } from '../logger';

/** What the routes work with; put together once, in app.ts. */
export interface ServerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly verifyToken: VerifyToken;
  /** Compile queries that are asked again and again. */
  readonly jit: boolean;
}
