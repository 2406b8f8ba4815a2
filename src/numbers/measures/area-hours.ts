import { HOUR_PARTS } from '../units/parts';
import { ENTRY_CUTS } from './cuts';
import type { Measure } from './measure';

const hours = {
  unit: 'hours',
  parts: HOUR_PARTS,
  needs: ['TIME'],
  dimensions: ENTRY_CUTS,
} as const;

export const professionalServicesHours = {
  ...hours,
  key: 'professionalServicesHours',
  name: 'Professional Services hours',
  meaning: 'Hours of billable and project work. Never reactive.',
  source: { from: 'ENTRIES', where: { areas: ['PROFESSIONAL_SERVICES'] } },
} as const satisfies Measure;

export const centralizedServicesHours = {
  ...hours,
  key: 'centralizedServicesHours',
  name: 'Centralized Services hours',
  meaning:
    'Hours of central upkeep: patching, monitoring, backup. Alerts that need support are not in it.',
  source: { from: 'ENTRIES', where: { areas: ['CENTRALIZED_SERVICES'] } },
} as const satisfies Measure;

export const technologyAlignmentHours = {
  ...hours,
  key: 'technologyAlignmentHours',
  name: 'Technology Alignment hours',
  meaning:
    'Hours of technology alignment managers and of proactive tickets. On-site time turned reactive by the 75 % test is not in it.',
  source: { from: 'ENTRIES', where: { areas: ['TECHNOLOGY_ALIGNMENT'] } },
} as const satisfies Measure;

export const vcioHours = {
  ...hours,
  key: 'vcioHours',
  name: 'vCIO hours',
  meaning:
    'Hours of the vCIO role and the Design Desk. Billable work of the same people is not in it.',
  source: { from: 'ENTRIES', where: { areas: ['VCIO'] } },
} as const satisfies Measure;

export const supportHours = {
  ...hours,
  key: 'supportHours',
  name: 'Support hours',
  meaning: 'Hours in the Support Desk area, dispatch, triage and uncovered work included.',
  source: { from: 'ENTRIES', where: { areas: ['SUPPORT'] } },
} as const satisfies Measure;
