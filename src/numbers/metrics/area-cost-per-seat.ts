import { AREAS, type Area } from '../areas';
import { atMost, ratio } from './formula';
import type { Metric } from './metric';
import { FF, SN } from './sources';

/** Of the Support Desk the texts speak by its title. */
const nameIn = ({ nature, name, title }: Area): string =>
  nature === 'REACTIVE' ? `the ${title}` : name;

const meaningOf = (area: Area): string =>
  area.nature === 'BILLABLE'
    ? 'What billable work and projects cost in people and tools, per end user and month. It is no part of the cost per seat: it is paid by the job.'
    : `What ${nameIn(area)} costs in people and tools, per end user and month. Overhead is not in it; clients without a seat count are left out of both sides.`;

/** What each area costs per end user. */
export const areaCostsPerSeat = AREAS.map(
  (area) =>
    ({
      key: `${area.key}_COST_PER_SEAT`,
      name: `Cost of ${nameIn(area)} per end user`,
      meaning: meaningOf(area),
      value: ratio([area.labourCost, area.toolCost], 'seatMonths'),
      whenEmpty: 'ZERO_SEATS',
      unit: 'money/seat/month',
      direction: 'LOWER_IS_BETTER',
      target: area.costTarget === null ? null : atMost(area.costTarget),
      source: `${FF}; ${SN}`,
      area: area.key,
      financial: true,
      uncosted: { hours: [area.uncostedHours], bound: 'LOWER' },
    }) as const satisfies Metric,
);
