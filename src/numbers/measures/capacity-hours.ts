import { DELIVERY_AREAS } from '../areas';
import { CAPACITY_PARTS } from '../units/parts';
import { STAFF_CUTS } from './cuts';
import type { Measure } from './measure';

const capacity = {
  unit: 'hours',
  parts: CAPACITY_PARTS,
  needs: [],
  dimensions: STAFF_CUTS,
} as const;

export const capacityHours = {
  ...capacity,
  key: 'capacityHours',
  name: 'Capacity hours',
  meaning:
    'Working days × hours a day × FTE-months in the five delivery areas. A running month takes its elapsed working days and the average FTE of its elapsed days. Overhead is not in it.',
  source: { from: 'STAFF', column: 'capacity_hours', where: { areas: DELIVERY_AREAS } },
} as const satisfies Measure;

export const technicalCapacityHours = {
  ...capacity,
  key: 'technicalCapacityHours',
  name: 'Capacity hours of technical staff',
  meaning: 'The part of the capacity hours that is of technical staff. Dispatchers are not in it.',
  source: {
    from: 'STAFF',
    column: 'capacity_hours',
    where: { technical: true, areas: DELIVERY_AREAS },
  },
} as const satisfies Measure;
