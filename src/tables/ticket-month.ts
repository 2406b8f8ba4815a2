import type { AgreementType, TicketOrigin } from '../numbers/classify/entry-facts';
import { bigint, date, defaultsTo, int, nullable, smallint, text, textOf } from './column';
import { namesOf, table } from './table';

/** What a ticket adds to a month. */
const sums = {
  opened: defaultsTo(smallint, 0),
  closes: defaultsTo(smallint, 0),
  reopens: defaultsTo(smallint, 0),
  untold_reopens: defaultsTo(smallint, 0),
  closed: defaultsTo(smallint, 0),
  untouched_alerts: defaultsTo(smallint, 0),
  cohort: defaultsTo(smallint, 0),
  first_touch: defaultsTo(smallint, 0),
  handle_ms: defaultsTo(bigint, 0),
  elapsed_ms: defaultsTo(bigint, 0),
  touches: defaultsTo(int, 0),
  long: defaultsTo(smallint, 0),
  escalated: defaultsTo(smallint, 0),
};
export const TICKET_SUMS = namesOf(sums);

/** What one ticket adds to one month. Written by the rollup only. */
export const ticketMonth = table(
  'ticket_month',
  {
    tenant_id: int,
    source_id: int,
    external_id: text,
    month: date,
    client_id: int,
    board: nullable(text),
    type: nullable(text),
    origin: textOf<TicketOrigin>(),
    agreement_type: nullable(textOf<AgreementType>()),
    technician_id: nullable(int),
    priority: nullable(text),
    escalated_to: nullable(text),
    ...sums,
  },
  {
    key: ['tenant_id', 'source_id', 'external_id', 'month'],
    foreignKeys: {
      ticket: { columns: ['tenant_id', 'source_id', 'external_id'], of: 'ticket' },
    },
    indexes: {
      client: { columns: ['tenant_id', 'client_id', 'month'], carries: TICKET_SUMS },
    },
  },
);
