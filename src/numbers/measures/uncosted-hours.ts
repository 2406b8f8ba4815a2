import { HOUR_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

/** Hours for clients behind which no cost stands: of nobody, of overhead staff, or before somebody's first known cost. */
const uncosted = {
  unit: 'hours',
  parts: HOUR_PARTS,
  needs: ['TIME'],
  dimensions: CLIENT_MONTH_CUTS,
  source: { from: 'COSTS' },
} as const;

export const uncostedHours = {
  ...uncosted,
  key: 'uncostedHours',
  name: 'Uncosted hours',
  meaning:
    'Hours for clients of which no labour cost is known: of no technician, of staff outside the five areas, or before a first cost. Costs they touch are lower bounds, margins upper bounds.',
} as const satisfies Measure;

export const uncostedHoursProfessionalServices = {
  ...uncosted,
  key: 'uncostedHoursProfessionalServices',
  name: 'Uncosted hours of Professional Services',
  meaning: 'The part of the uncosted hours that is work of Professional Services.',
} as const satisfies Measure;

export const uncostedHoursCentralizedServices = {
  ...uncosted,
  key: 'uncostedHoursCentralizedServices',
  name: 'Uncosted hours of Centralized Services',
  meaning: 'The part of the uncosted hours that is work of Centralized Services.',
} as const satisfies Measure;

export const uncostedHoursTechnologyAlignment = {
  ...uncosted,
  key: 'uncostedHoursTechnologyAlignment',
  name: 'Uncosted hours of Technology Alignment',
  meaning: 'The part of the uncosted hours that is work of Technology Alignment.',
} as const satisfies Measure;

export const uncostedHoursVcio = {
  ...uncosted,
  key: 'uncostedHoursVcio',
  name: 'Uncosted hours of vCIO',
  meaning: 'The part of the uncosted hours that is work of vCIO.',
} as const satisfies Measure;

export const uncostedHoursSupport = {
  ...uncosted,
  key: 'uncostedHoursSupport',
  name: 'Uncosted hours of Support',
  meaning: 'The part of the uncosted hours that is work of Support.',
} as const satisfies Measure;
