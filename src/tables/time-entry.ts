import type { DeliveryAreaKey } from '../numbers/areas';
import { date, defaultsTo, flag, instant, int, nullable, smallint, text, textOf } from './column';
import { table } from './table';

/** What a person said of an entry. */
export const OVERRIDDEN = ['override_area', 'override_reactive', 'override_note'] as const;
/** How it was classified: counted by the rollup. */
export const JUDGED = ['area', 'reactive', 'technical', 'uncovered', 'tier', 'rule'] as const;

/** Time worked. `client_id` is whose it is (the ticket decides); `area` to `rule` are how it was classified. */
export const timeEntry = table(
  'time_entry',
  {
    tenant_id: int,
    source_id: int,
    external_id: text,
    stated_client_id: nullable(int),
    client_id: nullable(int),
    ticket_external_id: nullable(text),
    agreement_id: nullable(int),
    technician_id: nullable(int),
    started_at: instant,
    worked_on: date,
    month: date,
    worked_ms: int,
    billable: defaultsTo(flag, false),
    onsite: defaultsTo(flag, false),
    work_type: nullable(text),
    work_role: nullable(text),
    sent_area: nullable(textOf<DeliveryAreaKey>()),
    deleted: defaultsTo(flag, false),
    source_updated_at: nullable(instant),
    received_at: instant,
    override_area: nullable(textOf<DeliveryAreaKey>()),
    override_reactive: nullable(flag),
    override_note: nullable(text),
    area: nullable(textOf<DeliveryAreaKey>()),
    reactive: defaultsTo(flag, false),
    technical: defaultsTo(flag, true),
    uncovered: defaultsTo(flag, false),
    tier: nullable(smallint),
    rule: nullable(text),
  },
  {
    key: ['tenant_id', 'source_id', 'external_id'],
    foreignKeys: {
      agreement: { columns: ['tenant_id', 'agreement_id'], of: 'agreement' },
      client: { columns: ['tenant_id', 'client_id'], of: 'client' },
      source: { columns: ['tenant_id', 'source_id'], of: 'source' },
      stated_client: { columns: ['tenant_id', 'stated_client_id'], of: 'client' },
      technician: { columns: ['tenant_id', 'technician_id'], of: 'technician' },
      ticket: { columns: ['tenant_id', 'source_id', 'ticket_external_id'], of: 'ticket' },
    },
    checks: {
      length: '(worked_ms >= 0) AND (worked_ms <= 86400000)',
      month: "month = (date_trunc('month'::text, (worked_on)::timestamp without time zone))::date",
    },
    indexes: {
      client_month: {
        columns: ['tenant_id', 'client_id', 'month'],
        carries: [
          'worked_ms',
          'area',
          'reactive',
          'onsite',
          'technical',
          'uncovered',
          'billable',
          'technician_id',
          'tier',
          'deleted',
        ],
      },
      receipt: { columns: ['tenant_id', 'received_at', 'source_id', 'external_id'] },
      start: { columns: ['tenant_id', 'started_at'] },
      technician: { columns: ['tenant_id', 'technician_id', 'month'] },
      ticket: {
        columns: ['tenant_id', 'source_id', 'ticket_external_id'],
        where: 'ticket_external_id IS NOT NULL',
      },
    },
  },
);
