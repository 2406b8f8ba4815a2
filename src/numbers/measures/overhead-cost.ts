import { TIME_CUTS } from '../dimension';
import { MONEY_PARTS } from '../units/parts';
import type { Measure } from './measure';

export const overheadCost = {
  key: 'overheadCost',
  name: 'Overhead cost',
  meaning:
    'Costs that no client bears: shares outside the five areas, bench at standard rates, tools of no area, and what has nothing to be spread by. With labour and tool cost it is all that was put in.',
  unit: 'money',
  parts: MONEY_PARTS,
  needs: ['LABOUR_COST'],
  dimensions: TIME_CUTS,
  source: { from: 'COSTS' },
} as const satisfies Measure;
