import type { Kind } from './kind';
import { agreementAmounts } from './kinds/agreement-amounts';
import { agreements } from './kinds/agreements';
import { allocations } from './kinds/allocations';
import { clients } from './kinds/clients';
import { headcounts } from './kinds/headcounts';
import { labourCosts } from './kinds/labour-costs';
import { revenue } from './kinds/revenue';
import { seatCounts } from './kinds/seat-counts';
import { technicians } from './kinds/technicians';
import { ticketEvents } from './kinds/ticket-events';
import { tickets } from './kinds/tickets';
import { timeEntries } from './kinds/time-entries';
import { toolCosts } from './kinds/tool-costs';
import type { RecordKind } from './record-kind';

const KINDS: Readonly<Record<RecordKind, Kind<unknown>>> = {
  clients,
  'seat-counts': seatCounts,
  agreements,
  'agreement-amounts': agreementAmounts,
  technicians,
  allocations,
  'labour-costs': labourCosts,
  tickets,
  'ticket-events': ticketEvents,
  'time-entries': timeEntries,
  revenue,
  'tool-costs': toolCosts,
  headcounts,
};

/** Everything about one kind of record: its fields serve GraphQL, NDJSON and CSV alike. */
export const recordKind = (name: RecordKind): Kind<unknown> => KINDS[name];
