import { TIME_CUTS } from '../dimension';
import { PERSON_MONTH_PARTS } from '../units/parts';
import type { Measure } from './measure';

const people = {
  unit: 'employee-months',
  parts: PERSON_MONTH_PARTS,
  needs: [],
  dimensions: TIME_CUTS,
  source: { from: 'MSP_MONTHS' },
} as const;

export const employeeMonths = {
  ...people,
  key: 'employeeMonths',
  name: 'Employee-months',
  meaning:
    'Everyone the MSP employs, by day, from headcount snapshots; before the first snapshot the technicians on record count.',
} as const satisfies Measure;

export const technicalEmployeeMonths = {
  ...people,
  key: 'technicalEmployeeMonths',
  name: 'Technical employee-months',
  meaning:
    'Technical employees, by day, from headcount snapshots; before the first snapshot the technical staff on record count.',
} as const satisfies Measure;
