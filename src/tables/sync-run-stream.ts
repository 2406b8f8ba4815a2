import { bigint, defaultsTo, int, text } from './column';
import { table } from './table';

const count = defaultsTo(int, 0);

/** What one run did to one stream. */
export const syncRunStream = table(
  'sync_run_stream',
  {
    tenant_id: int,
    run_id: int,
    stream: text,
    pages: count,
    rows: count,
    changed: count,
    skipped: count,
    quarantined: count,
    tombstoned: count,
    calls: count,
    retries: count,
    waited_ms: defaultsTo(bigint, 0),
  },
  {
    key: ['tenant_id', 'run_id', 'stream'],
    foreignKeys: { sync_run: { columns: ['tenant_id', 'run_id'], of: 'sync_run' } },
  },
);
