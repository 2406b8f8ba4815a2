import { DELIVERY_AREAS } from '../areas';
import { PERSON_MONTH_PARTS } from '../units/parts';
import { STAFF_CUTS } from './cuts';
import type { Measure } from './measure';

const fte = {
  unit: 'FTE-months',
  parts: PERSON_MONTH_PARTS,
  needs: [],
  dimensions: STAFF_CUTS,
} as const;

export const fteMonths = {
  ...fte,
  key: 'fteMonths',
  name: 'FTE-months',
  meaning:
    'Days employed × share allocated to the five delivery areas ÷ days of the month, dispatch included. Overhead, and any share not allocated, is not in it.',
  source: { from: 'STAFF', where: { areas: DELIVERY_AREAS } },
} as const satisfies Measure;

export const supportTechnicianMonths = {
  ...fte,
  key: 'supportTechnicianMonths',
  name: 'Support technician-months',
  meaning:
    'FTE-months of technical staff in Support. Dispatchers and other non-technical staff are not in it.',
  unit: 'technician-months',
  source: { from: 'STAFF', where: { technical: true, areas: ['SUPPORT'] } },
} as const satisfies Measure;

export const professionalServicesFteMonths = {
  ...fte,
  key: 'professionalServicesFteMonths',
  name: 'FTE-months in Professional Services',
  meaning: 'FTE-months allocated to Professional Services.',
  source: { from: 'STAFF', where: { areas: ['PROFESSIONAL_SERVICES'] } },
} as const satisfies Measure;

export const centralizedServicesFteMonths = {
  ...fte,
  key: 'centralizedServicesFteMonths',
  name: 'FTE-months in Centralized Services',
  meaning: 'FTE-months allocated to Centralized Services.',
  source: { from: 'STAFF', where: { areas: ['CENTRALIZED_SERVICES'] } },
} as const satisfies Measure;

export const technologyAlignmentFteMonths = {
  ...fte,
  key: 'technologyAlignmentFteMonths',
  name: 'FTE-months in Technology Alignment',
  meaning: 'FTE-months allocated to Technology Alignment.',
  source: { from: 'STAFF', where: { areas: ['TECHNOLOGY_ALIGNMENT'] } },
} as const satisfies Measure;

export const vcioFteMonths = {
  ...fte,
  key: 'vcioFteMonths',
  name: 'FTE-months in vCIO',
  meaning: 'FTE-months allocated to vCIO, the Design Desk included.',
  source: { from: 'STAFF', where: { areas: ['VCIO'] } },
} as const satisfies Measure;

export const supportFteMonths = {
  ...fte,
  key: 'supportFteMonths',
  name: 'FTE-months in Support',
  meaning: 'FTE-months allocated to Support, dispatch and other non-technical staff included.',
  source: { from: 'STAFF', where: { areas: ['SUPPORT'] } },
} as const satisfies Measure;
