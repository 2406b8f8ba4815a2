import { AREAS } from '../areas';
import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const toolCostsForNobody = {
  code: 'TOOL_COSTS_FOR_NOBODY',
  meaning:
    'Costs of tools for named clients none of which was a client in the period, of all of tools for named clients. They are overhead.',
  sample: null,
  touches: [...AREAS.map(({ toolCost }) => toolCost), 'overheadCost'],
  weight: 3,
  fullAt: 0.3,
  explain: (found) =>
    `${counted(found, 'tool cost', 'tool costs')} (${percent(found)} of those for named clients) ${verb(found, 'is', 'are')} for clients that were none in the period, and so for nobody: overhead.`,
} as const satisfies Finding;
