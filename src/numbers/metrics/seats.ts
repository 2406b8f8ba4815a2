import { PROACTIVE_AREAS } from '../areas';
import { ratio } from './formula';
import type { Metric } from './metric';
import { BB, FF, SEATWISE, SN } from './sources';

export const seatsPerSupportTechnician = {
  key: 'SEATS_PER_SUPPORT_TECHNICIAN',
  name: 'End users per support technician',
  meaning:
    'How many end users one technical person of the support desk carries. Dispatchers and other non-technical staff are not counted.',
  value: ratio('seatMonths', 'supportTechnicianMonths'),
  whenEmpty: 'UNSTAFFED',
  unit: 'seats/technician',
  direction: 'INFORMATIVE',
  target: null,
  source: SN,
} as const satisfies Metric;

export const seatsPerClient = {
  key: 'SEATS_PER_CLIENT',
  name: 'End users per client',
  meaning:
    'How many end users a client has on average, day by day, with an agreement or without. Clients without a seat count are left out of both sides; those with 0 seats are in.',
  value: ratio('seatMonths', 'seatedClientMonths'),
  whenEmpty: 'ZERO_SEATS',
  unit: 'seats/client',
  direction: 'INFORMATIVE',
  target: null,
  source: SEATWISE,
} as const satisfies Metric;

export const proactiveHoursPerSeat = {
  key: 'PROACTIVE_HOURS_PER_SEAT',
  name: 'Proactive hours per end user per month',
  meaning:
    'Hours of Centralized Services, Technology Alignment and vCIO per end user and month. Billable and support work is not in it; clients without a seat count are left out of both sides.',
  value: ratio(
    PROACTIVE_AREAS.map(({ hours }) => hours),
    'seatMonths',
  ),
  whenEmpty: 'ZERO_SEATS',
  unit: 'hours/seat/month',
  direction: 'INFORMATIVE',
  target: null,
  source: `${FF}; ${BB}`,
} as const satisfies Metric;
