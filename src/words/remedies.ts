import type { CauseKey } from '../numbers/diagnosis/causes';

/** What to do about a cause, in the order in which one would begin. */
const REMEDIES: Readonly<Record<CauseKey, string>> = {
  TICKET_VOLUME: 'Find the types and clients that raise most, and mend what raises them.',
  MINUTES_PER_TICKET: 'Look at the longest types first: write down how they are solved.',
  ESCALATIONS: 'See which types are escalated, and give the first tier the way to solve them.',
  ONSITE_WORK: 'See which visits a remote session could have spared.',
  ALERTS: 'Tune or silence the alerts that nobody acts on.',
  REPEAT_TICKETS: 'Mend what lies behind what comes back, instead of each ticket.',
  LONG_TICKET_TYPES: 'Turn long work into projects, or write down how it is solved.',
  WORK_BEYOND_SUPPORT: 'Give work that takes longer to the people whose task it is.',
  TICKET_JUGGLING: 'Let whoever begins a ticket end it.',
  REOPENED_TICKETS: 'Close a ticket only when its user says that it is solved.',
  OFF_TICKET_TIME: 'Have all reactive work logged on a ticket, on the day.',
  EDGES_OF_AGREEMENTS: 'Bill this work, or price it into the agreement.',
  TIME_ENTRY_DISCIPLINE: 'Have time logged as the work is done.',
  A_FEW_CLIENTS:
    'Talk to these clients first: about what raises their tickets, or about the price.',
  TOO_FEW_PEOPLE: 'Look at the staffing plan: people, or less work for them.',
  OVER_CAPACITY: 'Look at the staffing plan: some of them could be where the work is.',
};

export const remedyFor = (cause: CauseKey): string => REMEDIES[cause];
