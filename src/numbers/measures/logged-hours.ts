import { ENTRY_HOURS } from './entry-hours';
import type { Measure } from './measure';

export const loggedHours = {
  ...ENTRY_HOURS,
  key: 'loggedHours',
  name: 'Logged hours',
  meaning:
    'All hours on time entries, internal and billable ones included. Deleted entries are not.',
  source: { from: 'ENTRIES', where: {} },
} as const satisfies Measure;

export const technicalHours = {
  ...ENTRY_HOURS,
  key: 'technicalHours',
  name: 'Hours of technical staff',
  meaning:
    'Hours logged by technical staff, whatever the area, internal and billable work included. Entries without a technician count as technical.',
  source: { from: 'ENTRIES', where: { technical: true } },
} as const satisfies Measure;

export const reactiveHours = {
  ...ENTRY_HOURS,
  key: 'reactiveHours',
  name: 'Reactive hours',
  meaning:
    'Hours of time entries that the RHEM decision chart finds reactive, on a ticket or not. Billable, project, proactive, vCIO and internal work is not in it.',
  source: { from: 'ENTRIES', where: { reactive: true } },
} as const satisfies Measure;

export const technicalReactiveHours = {
  ...ENTRY_HOURS,
  key: 'technicalReactiveHours',
  name: 'Reactive hours of technical staff',
  meaning:
    'Reactive hours logged by technical staff. Entries without a technician count as technical; hours of dispatchers and other non-technical staff do not count.',
  source: { from: 'ENTRIES', where: { reactive: true, technical: true } },
} as const satisfies Measure;

export const onsiteReactiveHours = {
  ...ENTRY_HOURS,
  key: 'onsiteReactiveHours',
  name: 'Reactive hours on site',
  meaning: 'Reactive hours marked as worked at the client. Remote work is not in it.',
  source: { from: 'ENTRIES', where: { reactive: true, onsite: true } },
} as const satisfies Measure;

export const coveredOnsiteHours = {
  ...ENTRY_HOURS,
  key: 'coveredOnsiteHours',
  name: 'Covered reactive hours on site',
  meaning:
    'Reactive hours that an agreement covers and that were worked at the client, on a ticket or not.',
  source: { from: 'ENTRIES', where: { reactive: true, covered: true, onsite: true } },
} as const satisfies Measure;

export const offTicketHours = {
  ...ENTRY_HOURS,
  key: 'offTicketHours',
  name: 'Covered reactive hours on no ticket',
  meaning:
    'Reactive hours that an agreement covers, worked from afar and on no ticket: calls, dispatch, triage. On-site time is not in it.',
  source: {
    from: 'ENTRIES',
    where: { reactive: true, covered: true, remote: true, offTicket: true },
  },
} as const satisfies Measure;

export const leakageHours = {
  ...ENTRY_HOURS,
  key: 'leakageHours',
  name: 'Revenue leakage hours',
  meaning:
    'Reactive hours that were neither billed nor covered by an agreement in force that day: they must be priced in or billed. They are part of the reactive hours.',
  source: { from: 'ENTRIES', where: { uncovered: true } },
} as const satisfies Measure;
