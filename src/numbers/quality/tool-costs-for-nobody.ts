import { AREAS } from '../areas';
import type { Finding } from './finding';

export const toolCostsForNobody = {
  code: 'TOOL_COSTS_FOR_NOBODY',
  meaning:
    'Costs of tools for named clients none of which was a client in the period, of all of tools for named clients. They are overhead.',
  sample: null,
  touches: [...AREAS.map(({ toolCost }) => toolCost), 'overheadCost'],
  weight: 3,
  fullAt: 0.3,
} as const satisfies Finding;
