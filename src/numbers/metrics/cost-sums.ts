import { AREAS, MANAGED_AREAS, type Area } from '../areas';
import type { Sum } from './metric';

/** What people and tools of some areas cost. */
const costOf = (areas: readonly Area[]): Sum =>
  areas.flatMap(({ labourCost, toolCost }) => [labourCost, toolCost]);

const uncostedIn = (areas: readonly Area[]): Sum => areas.map(({ uncostedHours }) => uncostedHours);

/** What the monthly fee must pay for. */
export const MANAGED_COST = costOf(MANAGED_AREAS);
export const CLIENT_COST = costOf(AREAS);

export const UNCOSTED_MANAGED = uncostedIn(MANAGED_AREAS);

export const MANAGED_HOURS: Sum = MANAGED_AREAS.map(({ hours }) => hours);
export const MANAGED_LABOUR: Sum = MANAGED_AREAS.map(({ labourCost }) => labourCost);
export const MANAGED_TOOLS: Sum = MANAGED_AREAS.map(({ toolCost }) => toolCost);
