import { RECORD_KINDS } from '../ingest/record-kind';
import { MEASURES, type ExportedKind, type ExportKind } from './export-kind';
import { measures } from './kinds/measures';
import { agreementAmounts, agreements, clients, seatCounts } from './kinds/of-clients';
import { revenue, toolCosts } from './kinds/of-money';
import { allocations, headcounts, labourCosts, technicians } from './kinds/of-staff';
import { ticketEvents, tickets, timeEntries } from './kinds/of-work';

const KINDS: Readonly<Record<ExportedKind, ExportKind>> = {
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
  [MEASURES]: measures,
};

/** In the order in which they can be sent again; what is counted comes last. */
export const EXPORTED_KINDS: readonly ExportedKind[] = [...RECORD_KINDS, MEASURES];

export const exportKind = (name: ExportedKind): ExportKind => KINDS[name];
