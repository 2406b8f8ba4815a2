import type { ConnectionState } from '../../connectors/connection/stream-states';
import type { SourceSystem } from '../../tables/connection';
import type { StreamAccess } from '../../tables/connection-stream';
import type { SyncState } from '../../tables/sync-run';
import { enumType } from '../enum-type';

export const SourceSystemEnum = enumType<SourceSystem>(
  { name: 'SourceSystem', description: 'A system that records can come from.' },
  {
    CONNECTWISE: 'ConnectWise PSA (Manage).',
    AUTOTASK: 'Autotask PSA.',
    HALOPSA: 'HaloPSA.',
    QUICKBOOKS: 'QuickBooks Online.',
    INTACCT: 'Sage Intacct.',
    NETSUITE: 'NetSuite.',
  },
);

export const ConnectionStateEnum = enumType<ConnectionState>(
  { name: 'ConnectionState', description: 'How a connection is doing.' },
  {
    NEW: 'Nothing has been read yet.',
    BACKFILLING: 'The past is being read.',
    CURRENT: 'Everything has been read, and is read again and again.',
    BEHIND: 'The last three runs are missing.',
    PAUSED: 'Somebody has paused it.',
    REAUTHORISE:
      'The source does not accept the credentials. It goes on when they are entered anew.',
    FAILING: 'The last run failed; `problems` says why.',
  },
);

export const StreamAccessEnum = enumType<StreamAccess>(
  { name: 'StreamAccess', description: 'Whether a list of the source can be read.' },
  {
    OK: 'It can be read.',
    FORBIDDEN: 'The key may not read it.',
    ABSENT: 'The source has no such list.',
    UNKNOWN: 'Nobody has tried yet.',
  },
);

export const SyncStateEnum = enumType<SyncState>(
  { name: 'SyncState', description: 'How far a run is.' },
  {
    WAITING: 'It waits for a worker.',
    RUNNING: 'It is under way.',
    DONE: 'It has read everything.',
    FAILED: 'It broke off; `error` says why. The next run goes on from there.',
    STOPPED: 'Its program was ended. The next run goes on from there.',
  },
);
