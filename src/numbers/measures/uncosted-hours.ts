import { AREAS } from '../areas';
import { HOUR_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

/** Hours for clients without a known cost: of no technician, of overhead staff, or before a first known cost. */
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

export const areaUncostedHours = AREAS.map(
  (area) =>
    ({
      ...uncosted,
      key: area.uncostedHours,
      name: `Uncosted hours of ${area.name}`,
      meaning: `The part of the uncosted hours that is work of ${area.name}.`,
    }) as const satisfies Measure,
);
