import type { FindingCode } from '../../../numbers/quality/catalogue';
import { LONG_ENTRY_MS } from '../../../numbers/quality/long-entries';
import { ROUNDED_TO_MS } from '../../../numbers/quality/rounded-entries';
import { LEAST_LOGGED_PERCENT } from '../../../numbers/quality/technicians-under-logging';
import { PERSON_MONTH_PARTS } from '../../../numbers/units/parts';
import { REVENUE } from './client-tables';
import {
  ALERTS,
  CLIENT_MONTHS,
  COSTS,
  COUNTED_MONTHS,
  CUSTOMERS,
  ENTRIES,
  MSP_MONTHS,
  NOT_COUNTED,
  PARKED,
  STAFF,
  TICKETS,
} from './finding-tables';
import type { FoundRows } from './found-rows';
import {
  AGREED,
  agreed,
  AGREEMENT,
  clientSample,
  entrySample,
  FROM_REVENUE,
  ofClient,
  recordSample,
  TICKET,
  ticketSample,
} from './row-parts';
import { ROWS_OF_CLIENTS } from './rows-of-clients';
import { ROWS_OF_STAFF } from './rows-of-staff';
import { ROWS_OF_TICKETS } from './rows-of-tickets';
import { ROWS_OF_WORK } from './rows-of-work';

const entry = { table: ENTRIES, ...entrySample } as const;
const client = { table: CLIENT_MONTHS, ...ofClient } as const;
const technician = { table: STAFF, sample: { a: 's.technician_id', b: `''` } } as const;

const UNBILLED = 'c.id IS NOT NULL AND NOT c.internal AND NOT e.billable';

/** A client of the month: not a prospect, not the MSP itself, not gone. */
const IS_CLIENT = `NOT c.deleted AND NOT c.internal AND c.status <> 'PROSPECT'
  AND (c.offboarded_on IS NULL OR c.offboarded_on > cm.month)`;

const HOURS_FOR_CLIENTS = `cm.professional_services_hours + cm.centralized_services_hours
  + cm.technology_alignment_hours + cm.vcio_hours + cm.support_hours`;

/** The rows behind each finding. numbers/quality says what the numbers in them mean. */
export const ROWS_OF: Readonly<Record<FindingCode, FoundRows>> = {
  CLIENTS_WITHOUT_SEATS: { ...client, among: IS_CLIENT, that: 'NOT cm.has_seat_count' },
  HOURS_WITHOUT_SEATS: {
    ...client,
    that: 'cm.has_seat_count AND cm.seat_months = 0 AND cm.reactive_hours > 0',
    amount: { part: 'cm.reactive_hours', whole: 'cm.reactive_hours' },
  },
  ESTIMATED_SEAT_MONTHS: {
    ...client,
    that: 'cm.estimated_seat_months > 0',
    amount: { part: 'cm.estimated_seat_months', whole: 'cm.seat_months' },
  },
  TICKETS_WITHOUT_LABOUR: {
    ...ticketSample,
    table: TICKETS,
    among: 't.closed = 1',
    that: 't.cohort = 0',
  },
  ENTRIES_AFTER_CLOSE: {
    ...entry,
    joins: TICKET,
    among: 'NOT k.is_open',
    that: 'e.started_at > k.last_closed_at',
  },
  LONG_ENTRIES: { ...entry, that: `e.worked_ms > ${LONG_ENTRY_MS}` },
  ZERO_MINUTE_ENTRIES: { ...entry, that: 'e.worked_ms = 0' },
  ROUNDED_ENTRIES: {
    ...entry,
    among: 'e.worked_ms > 0',
    that: `e.worked_ms % ${ROUNDED_TO_MS} = 0`,
  },
  ENTRIES_WITHOUT_TECHNICIAN: { ...entry, that: 'e.technician_id IS NULL' },
  ENTRIES_WITHOUT_AGREEMENT: {
    ...entry,
    joins: TICKET,
    among: UNBILLED,
    that: 'coalesce(e.agreement_id, k.agreement_id) IS NULL',
  },
  ENTRIES_WITHOUT_WORK_TYPE: {
    ...entry,
    among: UNBILLED,
    that: `coalesce(btrim(e.work_type), '') = ''`,
  },
  STATED_CLIENT_DIFFERS: {
    ...entry,
    among: 'e.ticket_external_id IS NOT NULL AND e.stated_client_id IS NOT NULL',
    that: 'e.stated_client_id IS DISTINCT FROM e.client_id',
  },
  TECHNICIANS_UNDER_LOGGING: {
    ...technician,
    among: 's.capacity > 0',
    that: `s.logged_ms::numeric * ${PERSON_MONTH_PARTS} * 100 < s.capacity * ${LEAST_LOGGED_PERCENT}`,
  },
  ALERTS_FILTERED: { ...ticketSample, table: ALERTS, that: 'NOT t.counted' },
  ENDED_AGREEMENTS_WORKED: {
    table: ENTRIES,
    joins: AGREEMENT,
    distinct: AGREED,
    among: `${AGREED} IS NOT NULL AND e.worked_ms > 0`,
    that: `${agreed('ends_before')} <= e.worked_on`,
    amount: { part: 'e.worked_ms', whole: 'e.worked_ms' },
    sample: { a: AGREED, b: `''` },
  },
  LEAKAGE_HOURS: {
    ...entry,
    among: 'e.reactive AND e.worked_ms > 0',
    that: 'e.uncovered',
    amount: { part: 'e.worked_ms', whole: 'e.worked_ms' },
  },
  MRR_FROM_REVENUE: {
    ...client,
    among: 'cm.mrr > 0',
    that: FROM_REVENUE,
  },
  UNCOSTED_HOURS: {
    ...client,
    that: 'cm.uncosted_hours > 0',
    amount: { part: 'cm.uncosted_hours', whole: HOURS_FOR_CLIENTS },
  },
  TECHNICIANS_WITHOUT_COST: {
    ...technician,
    among: 's.fte > 0',
    that: `NOT EXISTS (SELECT FROM labour_cost l WHERE l.tenant_id = $1
      AND l.technician_id = s.technician_id AND l.effective_on < p.last + interval '1 month')`,
  },
  NEGATIVE_REVENUE: { table: REVENUE, that: 'cm.amount < 0', ...clientSample },
  NEGATIVE_COSTS: { table: COSTS, that: 'n.cost < 0', sample: null },
  HEADCOUNT_ESTIMATED: { table: MSP_MONTHS, that: 'm.from_technicians', sample: null },
  UNLINKED_CUSTOMERS: {
    ...recordSample,
    table: CUSTOMERS,
    distinct: 'n.customer',
    that: 'n.unlinked',
  },
  PARKED_RECORDS: { ...recordSample, table: PARKED, that: 'true', unshared: true },
  NOT_COUNTED: { table: NOT_COUNTED, that: 'true', unshared: true, ...clientSample },
  ...ROWS_OF_WORK,
  ...ROWS_OF_TICKETS,
  ...ROWS_OF_CLIENTS,
  ...ROWS_OF_STAFF,
  STALE_MONTHS: { table: COUNTED_MONTHS, that: 'cm.stale', ...clientSample },
};
