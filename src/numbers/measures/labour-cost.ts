import { AREAS } from '../areas';
import { MONEY_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

/** The labour cost of each area: whole cents of every month, in money parts. With overhead they are what was put in. */
export const labourCosts = AREAS.map(
  ({ labourCost, name }) =>
    ({
      key: labourCost,
      name: `Labour cost of ${name}`,
      meaning: `What the work of ${name} for clients cost in people, spread by hours (or, without any, by the basis of the area). Overhead is not in it.`,
      unit: 'money',
      parts: MONEY_PARTS,
      needs: ['LABOUR_COST'],
      dimensions: CLIENT_MONTH_CUTS,
      source: { from: 'COSTS' },
    }) as const satisfies Measure,
);
