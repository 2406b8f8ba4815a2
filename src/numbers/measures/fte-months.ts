import { AREAS, DELIVERY_AREAS, type DeliveryAreaKey } from '../areas';
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
    'Days employed × FTE (1 unless a technician is part-time) × share allocated to the five delivery areas ÷ days of the month, dispatch included. Overhead, and any share not allocated, is not in it.',
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

/** Who is in an area that its name does not say. */
const ALSO_IN: Readonly<Partial<Record<DeliveryAreaKey, string>>> = {
  VCIO: 'the Design Desk included',
  SUPPORT: 'dispatch and other non-technical staff included',
};

/** The FTE-months of each area. */
export const areaFteMonths = AREAS.map((area) => {
  const who = [area.name, ALSO_IN[area.key]].filter((words) => words !== undefined);
  return {
    ...fte,
    key: area.fteMonths,
    name: `FTE-months in ${area.name}`,
    meaning: `FTE-months allocated to ${who.join(', ')}.`,
    source: { from: 'STAFF', where: { areas: [area.key] } },
  } as const satisfies Measure;
});
