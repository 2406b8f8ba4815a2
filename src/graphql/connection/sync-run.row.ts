import { columnsOf } from '../../tables/select';
import { syncRun } from '../../tables/sync-run';
import type { RowOf } from '../../tables/table';

export const SYNC_RUN_COLUMNS = columnsOf(
  syncRun,
  'r',
  ...(['id', 'connection_id', 'state', 'started_at', 'finished_at', 'problem'] as const),
);
export type SyncRunRow = RowOf<typeof SYNC_RUN_COLUMNS>;
