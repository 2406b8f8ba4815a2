import { bigint, instant, int, json, nullable, oneOf, text } from './column';
import { table } from './table';

/** What can happen to an MSP's data. Receivers choose among these, so a name stays what it is. */
export const EVENT_KINDS = [
  'MEASURES_CHANGED',
  'MONTH_CLOSED',
  'RESTATED',
  'TARGET_CROSSED',
  'FINDING_OPENED',
  'FINDING_CLOSED',
  'SYNC_FINISHED',
  'SYNC_FAILED',
  'CONNECTION_PROBLEM',
  'TOKEN_CHANGED',
  'ENDPOINT_DISABLED',
  'SETTINGS_CHANGED',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened, written in the transaction in which it did. The application can neither change nor remove it. */
export const event = table(
  'event',
  {
    tenant_id: int,
    /** Counted up by one, in the order in which transactions commit: whoever saw a number has seen all before it. */
    number: bigint,
    kind: oneOf(...EVENT_KINDS),
    /** Never earlier than that of the event before. */
    at: instant,
    /** The id of what it is about, as the API tells it. */
    subject: nullable(text),
    /** The client whose event it is; null: that of the whole MSP. It stays when the client goes. */
    client_id: nullable(int),
    data: json<Readonly<Record<string, unknown>>>(),
  },
  {
    key: ['tenant_id', 'number'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    indexes: { at: { columns: ['tenant_id', 'at'] } },
  },
);
