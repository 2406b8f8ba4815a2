import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import type { Logger } from '../../logger';
import { silentLogger } from '../../logger';
import { realWaiting, type Waiting } from '../http/waiting';
import type { KeyRing } from '../secrets/key-ring';
import { Paces } from './paces';

/** What connections are read with: the same for all of them in a program. */
export interface Connections {
  readonly database: Database;
  readonly clock: Clock;
  readonly waiting: Waiting;
  /** Read when it is needed: most programs open no secret. */
  keys(): KeyRing;
  /** `host:port` of test systems. */
  readonly testHosts: readonly string[];
  readonly logger: Logger;
  readonly paces: Paces;
}

export interface ConnectionsParts {
  readonly database: Database;
  readonly clock: Clock;
  keys(): KeyRing;
  readonly testHosts: readonly string[];
  readonly waiting?: Waiting;
  readonly logger?: Logger;
}

export function openConnections(parts: ConnectionsParts): Connections {
  const { clock, waiting = realWaiting(clock), logger = silentLogger } = parts;
  return { ...parts, waiting, logger, paces: new Paces(waiting) };
}
