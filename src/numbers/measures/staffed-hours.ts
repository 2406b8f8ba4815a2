import { DELIVERY_AREAS } from '../areas';
import { HOUR_PARTS } from '../units/parts';
import { ENTRY_CUTS } from './cuts';
import type { Measure } from './measure';

const hours = {
  unit: 'hours',
  parts: HOUR_PARTS,
  needs: ['TIME'],
  dimensions: ENTRY_CUTS,
} as const;

export const staffedHours = {
  ...hours,
  key: 'staffedHours',
  name: 'Hours of people with capacity',
  meaning:
    'Hours logged by people with a share in the five delivery areas that month, internal ones included. Hours without a technician, and those of overhead staff, are not in it.',
  source: { from: 'ENTRIES', where: { staffed: true } },
} as const satisfies Measure;

export const clientFacingHours = {
  ...hours,
  key: 'clientFacingHours',
  name: 'Client-facing hours',
  meaning:
    'Hours for clients, billable or not, logged by people with a share in the five delivery areas that month. Internal time is not in it.',
  source: { from: 'ENTRIES', where: { staffed: true, areas: DELIVERY_AREAS } },
} as const satisfies Measure;

export const agreementHours = {
  ...hours,
  key: 'agreementHours',
  name: 'Hours inside agreements',
  meaning:
    'Hours of the four managed areas that an agreement covers. Billable and project work, and uncovered work, is not in it.',
  source: {
    from: 'ENTRIES',
    where: {
      covered: true,
      areas: ['CENTRALIZED_SERVICES', 'TECHNOLOGY_ALIGNMENT', 'VCIO', 'SUPPORT'],
    },
  },
} as const satisfies Measure;
