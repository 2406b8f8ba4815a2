import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import type { Logger } from '../../logger';
import type { RowOf } from '../../tables/table';
import type { connection } from '../../tables/connection';
import type { Connector, Source } from '../connector';
import type { Calls } from '../http/transport';

/** A connection while it is read: its row, its system, and how records are made of its rows. */
export interface OpenConnection {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly connection: Connected;
  readonly connector: Connector;
  readonly mapping: unknown;
  readonly source: Source;
  /** What the clock of the source said with its last answer; null before the first. */
  readonly answeredAt: () => Date | null;
  /** What asking has cost so far. */
  readonly cost: Readonly<Calls>;
  readonly signal: AbortSignal;
}

/** What a connection is, without its secrets. */
export interface Connected extends Omit<
  RowOf<typeof connection>,
  'tenant_id' | 'secrets' | 'hook' | 'created_at'
> {
  readonly tenantId: number;
}
