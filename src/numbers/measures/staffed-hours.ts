import { DELIVERY_AREAS, MANAGED_AREAS } from '../areas';
import { ENTRY_CUTS_BUT_AREA } from './cuts';
import { ENTRY_HOURS } from './entry-hours';
import type { Measure } from './measure';

export const staffedHours = {
  ...ENTRY_HOURS,
  key: 'staffedHours',
  name: 'Hours of people with capacity',
  meaning:
    'Hours logged by people with a share in the five delivery areas that month, internal ones included. Hours without a technician, and those of overhead staff, are not in it. Internal time has no area, so there is no cut by area.',
  dimensions: ENTRY_CUTS_BUT_AREA,
  source: { from: 'ENTRIES', where: { staffed: true } },
} as const satisfies Measure;

export const clientFacingHours = {
  ...ENTRY_HOURS,
  key: 'clientFacingHours',
  name: 'Client-facing hours',
  meaning:
    'Hours for clients, billable or not, logged by people with a share in the five delivery areas that month. Internal time is not in it.',
  source: { from: 'ENTRIES', where: { staffed: true, areas: DELIVERY_AREAS } },
} as const satisfies Measure;

export const billableStaffedHours = {
  ...ENTRY_HOURS,
  key: 'billableStaffedHours',
  name: 'Billable hours of people with capacity',
  meaning:
    'Hours of Professional Services, billable and project work, logged by people with a share in any of the five delivery areas that month. Hours without a technician, and those of overhead staff, are not in it.',
  dimensions: ENTRY_CUTS_BUT_AREA,
  source: { from: 'ENTRIES', where: { staffed: true, areas: ['PROFESSIONAL_SERVICES'] } },
} as const satisfies Measure;

export const agreementHours = {
  ...ENTRY_HOURS,
  key: 'agreementHours',
  name: 'Hours inside agreements',
  meaning:
    'Hours of the four managed areas that an agreement covers. Billable and project work, and uncovered work, is not in it.',
  source: {
    from: 'ENTRIES',
    where: { covered: true, areas: MANAGED_AREAS.map(({ key }) => key) },
  },
} as const satisfies Measure;
