import { TICKET_ORIGINS } from '../numbers/classify/entry-facts';
import { bigint, defaultsTo, flag, instant, int, nullable, oneOf, text } from './column';
import { table } from './table';

/** What a person said of a ticket. */
export const TICKET_OVERRIDDEN = ['override_reactive', 'override_note'] as const;
/** Counted by the rollup. */
export const TICKET_JUDGED = [
  ...(['reactive', 'rule', 'counted', 'is_open', 'last_closed_at', 'labour_ms'] as const),
  ...(['touches', 'was_escalated', 'escalated_to'] as const),
] as const;

/** A ticket. Columns from `reactive` on are counted by the rollup; `survivor` is the end of its chain of merges. */
export const ticket = table(
  'ticket',
  {
    tenant_id: int,
    source_id: int,
    external_id: text,
    client_id: nullable(int),
    agreement_id: nullable(int),
    technician_id: nullable(int),
    number: text,
    summary: nullable(text),
    board: nullable(text),
    type: nullable(text),
    requester: nullable(text),
    origin: oneOf(...TICKET_ORIGINS),
    priority: nullable(text),
    project: defaultsTo(flag, false),
    proactive: defaultsTo(flag, false),
    opened_at: instant,
    closed_at: nullable(instant),
    reopened_count: defaultsTo(int, 0),
    escalated: defaultsTo(flag, false),
    merged_into: nullable(text),
    deleted: defaultsTo(flag, false),
    source_updated_at: nullable(instant),
    received_at: instant,
    override_reactive: nullable(flag),
    override_note: nullable(text),
    survivor: text,
    reactive: defaultsTo(flag, false),
    rule: nullable(text),
    counted: defaultsTo(flag, false),
    is_open: defaultsTo(flag, true),
    last_closed_at: nullable(instant),
    labour_ms: defaultsTo(bigint, 0),
    touches: defaultsTo(int, 0),
    was_escalated: defaultsTo(flag, false),
    stated_merged_into: nullable(text),
    escalated_to: nullable(text),
  },
  {
    key: ['tenant_id', 'source_id', 'external_id'],
    foreignKeys: {
      agreement: { columns: ['tenant_id', 'agreement_id'], of: 'agreement' },
      client: { columns: ['tenant_id', 'client_id'], of: 'client' },
      merged_into: { columns: ['tenant_id', 'source_id', 'merged_into'], of: 'ticket' },
      source: { columns: ['tenant_id', 'source_id'], of: 'source' },
      technician: { columns: ['tenant_id', 'technician_id'], of: 'technician' },
    },
    indexes: {
      client: { columns: ['tenant_id', 'client_id', 'opened_at'] },
      merged_into: {
        columns: ['tenant_id', 'source_id', 'merged_into'],
        where: 'merged_into IS NOT NULL',
      },
      number: { columns: ['tenant_id', 'number'] },
      opening: { columns: ['tenant_id', 'opened_at'] },
      receipt: { columns: ['tenant_id', 'received_at', 'source_id', 'external_id'] },
    },
  },
);
