import { AREAS } from '../areas';
import { MONEY_PARTS } from '../units/parts';
import { CLIENT_MONTH_CUTS } from './cuts';
import type { Measure } from './measure';

/** The tool cost of each area. */
export const toolCosts = AREAS.map(
  ({ toolCost, name }) =>
    ({
      key: toolCost,
      name: `Tool cost of ${name}`,
      meaning: `What the tools of ${name} cost, spread over clients by seats, endpoints, active days or name. Tools of no area are overhead, and not in it.`,
      unit: 'money',
      parts: MONEY_PARTS,
      needs: [],
      dimensions: CLIENT_MONTH_CUTS,
      source: { from: 'COSTS' },
    }) as const satisfies Measure,
);
