import type { RecordKind } from '../record-kind';

/** The kinds whose rows a source names by one id of its own. */
export const SNAPSHOT_TABLES: Partial<Readonly<Record<RecordKind, string>>> = {
  clients: 'client',
  'seat-counts': 'seat_count',
  agreements: 'agreement',
  technicians: 'technician',
  tickets: 'ticket',
  'time-entries': 'time_entry',
  revenue: 'revenue',
  headcounts: 'headcount',
};

export const isSnapshotKind = (kind: RecordKind): boolean => SNAPSHOT_TABLES[kind] !== undefined;
