/** The kinds of record of the import, in the order that references need. */
export const RECORD_KINDS = [
  'clients',
  'seat-counts',
  'technicians',
  'allocations',
  'labour-costs',
  'agreements',
  'agreement-amounts',
  'tickets',
  'ticket-events',
  'time-entries',
  'revenue',
  'tool-costs',
  'headcounts',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** One row as the import takes it: the contract's field names, only those that are not at their default. */
export type DemoRecord = Readonly<Record<string, unknown>>;
