import type { SeatPriceBasis } from '../../numbers/policy/judgement';
import type { CostMode } from '../../numbers/policy/policy';
import type { SeatTiming } from '../../numbers/policy/policy';
import type { AlertFilter } from '../../numbers/policy/policy';
import type { MidnightRule } from '../../numbers/policy/policy';
import { enumType } from '../enum-type';

export const CostModeEnum = enumType<CostMode>(
  { name: 'CostMode', description: 'How a technician’s cost reaches clients.' },
  {
    ABSORBED: 'All of it, spread over the hours worked for clients.',
    STANDARD_RATE: 'Each hour at the rate of its day; what is left of the payroll is bench.',
  },
);

export const SeatTimingEnum = enumType<SeatTiming>(
  {
    name: 'SeatTiming',
    description:
      'Which count stands for the days of a month, of seats and of endpoints alike. A count always counts for the days only on which the client is active and that have elapsed.',
  },
  {
    DAY_WEIGHTED:
      'Each day goes by the count in force on it. 40 seats for half of a month and 60 for the other are 50 seat-months. The default.',
    MONTH_START:
      'All days go by the count in force on the first active one. If no count is known by then, the first known one is carried back and all of the month is estimated.',
    MONTH_END:
      'All days go by the count in force on the last active one; in a month that is not over, on the last that has elapsed. A first count within the month stands for all of it, and nothing is estimated.',
  },
);

export const AlertFilterEnum = enumType<AlertFilter>(
  {
    name: 'AlertFilter',
    description:
      'Which of the reactive tickets that alerts raised are counted. The filter in force in the month in which an alert was opened decides for its whole life, in whatever month it is closed or reopened: open at the end = open at the start + opened − closed holds across a change. Hours never depend on it.',
  },
  {
    LABOUR_OR_OPEN:
      'Those still open or with labour; one resolved without labour is noise (Understanding Operational SMART Numbers, p. 4). The default.',
    COUNT_ALL: 'Every one.',
    COUNT_NONE: 'None, whatever was done on it. Its labour still counts as reactive hours.',
  },
);

export const MidnightRuleEnum = enumType<MidnightRule>(
  {
    name: 'MidnightRule',
    description:
      'The local day that a time entry belongs to when it crosses midnight. The whole entry belongs to that day’s month, agreement, role and rate; it is never split. The rule in force in the month in which the entry starts decides.',
  },
  {
    START: 'The day on which it starts. The default.',
    END: 'The day of its last minute: on-call work from 23:30 on 31 January to 01:00 is February’s. Work until midnight sharp is of the day that ends; an entry of 0 minutes, of its start.',
  },
);

export const SeatPriceBasisEnum = enumType<SeatPriceBasis>(
  {
    name: 'SeatPriceBasis',
    description:
      'The seat price that AISP is held against: its target where the MSP has set none, and the other side of PRICE_GAP.',
  },
  {
    MANAGED_AREAS:
      'REQUIRED_SEAT_PRICE: what the four managed areas cost, at the target margin. The default.',
    FULL: 'FULL_SEAT_PRICE: the same with the overhead of the MSP in the cost (TruMethods Framework Foundations, p. 9).',
  },
);
