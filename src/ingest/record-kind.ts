/** Every kind of record that can be sent, in the order in which references need them. */
export const RECORD_KINDS = [
  'clients',
  'seat-counts',
  'agreements',
  'agreement-amounts',
  'technicians',
  'allocations',
  'labour-costs',
  'tickets',
  'ticket-events',
  'time-entries',
  'revenue',
  'tool-costs',
  'headcounts',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** Kinds that are nested in records of another kind. In files they are sent by themselves too. */
export type PartKind = Extract<RecordKind, 'agreement-amounts' | 'allocations' | 'labour-costs'>;

const isRecordKind = (text: string): text is RecordKind =>
  (RECORD_KINDS as readonly string[]).includes(text);

/** `time_entries` and `Time-Entries` are the kind `time-entries`; anything unknown is null. */
export function toRecordKind(text: string): RecordKind | null {
  const kind = text.trim().toLowerCase().replaceAll('_', '-');
  return isRecordKind(kind) ? kind : null;
}
