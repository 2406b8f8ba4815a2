import { AREAS, type DeliveryAreaKey } from '../areas';
import { ENTRY_HOURS } from './entry-hours';
import type { Measure } from './measure';

const MEANINGS: Readonly<Record<DeliveryAreaKey, string>> = {
  PROFESSIONAL_SERVICES: 'Hours of billable and project work. Never reactive.',
  CENTRALIZED_SERVICES:
    'Hours of central upkeep: patching, monitoring, backup. Alerts that need support are not in it.',
  TECHNOLOGY_ALIGNMENT:
    'Hours of technology alignment managers and of proactive tickets. On-site time turned reactive by the 75 % test is not in it.',
  VCIO: 'Hours of the vCIO role and the Design Desk. Billable work of the same people is not in it.',
  SUPPORT: 'Hours in the Support Desk area, dispatch, triage and uncovered work included.',
};

/** The hours of each area. */
export const areaHours = AREAS.map(
  (area) =>
    ({
      ...ENTRY_HOURS,
      key: area.hours,
      name: `${area.name} hours`,
      meaning: MEANINGS[area.key],
      source: { from: 'ENTRIES', where: { areas: [area.key] } },
    }) as const satisfies Measure,
);
