import { registerEnumType } from 'type-graphql';

export const CostMode = { ABSORBED: 'ABSORBED', STANDARD_RATE: 'STANDARD_RATE' } as const;

registerEnumType(CostMode, {
  name: 'CostMode',
  description: 'How a technician’s cost reaches clients.',
  valuesConfig: {
    ABSORBED: { description: 'All of it, spread over the hours worked for clients.' },
    STANDARD_RATE: {
      description: 'Each hour at the rate of its day; what is left of the payroll is bench.',
    },
  },
});

export const SeatTiming = {
  DAY_WEIGHTED: 'DAY_WEIGHTED',
  MONTH_START: 'MONTH_START',
  MONTH_END: 'MONTH_END',
} as const;

registerEnumType(SeatTiming, {
  name: 'SeatTiming',
  description:
    'Which count stands for the days of a month, of seats and of endpoints alike. A count always counts for the days only on which the client is active and that have elapsed.',
  valuesConfig: {
    DAY_WEIGHTED: {
      description:
        'Each day goes by the count in force on it. 40 seats for half of a month and 60 for the other are 50 seat-months. The default.',
    },
    MONTH_START: {
      description:
        'All days go by the count in force on the first active one. If no count is known by then, the first known one is carried back and all of the month is estimated.',
    },
    MONTH_END: {
      description:
        'All days go by the count in force on the last active one; in a month that is not over, on the last that has elapsed. A first count within the month stands for all of it, and nothing is estimated.',
    },
  },
});

export const AlertFilter = {
  LABOUR_OR_OPEN: 'LABOUR_OR_OPEN',
  COUNT_ALL: 'COUNT_ALL',
  COUNT_NONE: 'COUNT_NONE',
} as const;

registerEnumType(AlertFilter, {
  name: 'AlertFilter',
  description:
    'Which of the reactive tickets that alerts raised are counted. The filter in force in the month in which an alert was opened decides for its whole life, in whatever month it is closed or reopened: open at the end = open at the start + opened − closed holds across a change. Hours never depend on it.',
  valuesConfig: {
    LABOUR_OR_OPEN: {
      description:
        'Those still open or with labour; one resolved without labour is noise (SN p. 4). The default.',
    },
    COUNT_ALL: { description: 'Every one.' },
    COUNT_NONE: {
      description: 'None, whatever was done on it. Its labour stays what it is: reactive hours.',
    },
  },
});

export const MidnightRule = { START: 'START', END: 'END' } as const;

registerEnumType(MidnightRule, {
  name: 'MidnightRule',
  description:
    'The local day that a time entry belongs to when it crosses midnight. It belongs there wholly, never in parts: to that day’s month, agreement, role and rate. The rule in force in the month in which the entry starts decides.',
  valuesConfig: {
    START: { description: 'The day on which it starts. The default.' },
    END: {
      description:
        'The day of its last minute: on-call work from 23:30 on 31 January to 01:00 is February’s. Work until midnight sharp is of the day that ends; an entry of 0 minutes, of its start.',
    },
  },
});
