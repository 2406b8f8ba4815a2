import { HOUR_PARTS } from '../units/parts';
import { ENTRY_CUTS } from './cuts';

/** What all hours of time entries have in common. */
export const ENTRY_HOURS = {
  unit: 'hours',
  parts: HOUR_PARTS,
  needs: ['TIME'],
  dimensions: ENTRY_CUTS,
} as const;
