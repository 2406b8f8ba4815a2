import type { Area } from '../numbers/areas';
import type { ClientNumber } from '../numbers/questions/client-report';
import { shiftDate, type LocalDate } from '../numbers/units/month';
import type { Period } from '../numbers/units/period';
import { momentText } from './moment';
import { dateWords, spanWords } from './months';

/** How a number is called towards a client, who knows none of the terms of the trade. */
export const CLIENT_WORDS: Readonly<Record<ClientNumber, string>> = {
  SEATS_PER_CLIENT: 'People we support, on average',
  TICKETS_OPENED: 'Tickets opened',
  REACTIVE_TICKETS_PER_SEAT: 'Tickets opened per person and month',
  ALERTS_PER_ENDPOINT: 'Alerts settled without anybody’s help, per device and month',
  TICKETS_CLOSED: 'Tickets closed, those reopened left out',
  FIRST_TOUCH_PERCENT: 'Settled at the first attempt',
  TIME_TO_RESOLUTION_MEDIAN: 'Half were settled within',
  TIME_TO_RESOLUTION_P90: 'Nine in ten were settled within',
  REOPEN_PERCENT: 'Opened again after they were closed',
};

/** The areas whose work prevents trouble. */
export type ProactiveArea = Extract<Area, { readonly nature: 'PROACTIVE' }>['key'];

export const PROACTIVE_WORDS: Readonly<Record<ProactiveArea, string>> = {
  CENTRALIZED_SERVICES: 'Patching, monitoring and backup',
  TECHNOLOGY_ALIGNMENT: 'Planned visits and checks against our standards',
  VCIO: 'Planning and advice',
};

/** What the reader of a client's report must know about its figures. */
export interface ClientNoteFacts {
  readonly name: string;
  readonly status: 'PROSPECT' | 'ACTIVE' | 'OFFBOARDED';
  readonly onboardedOn: LocalDate | null;
  /** The first day on which it is no longer a client. */
  readonly offboardedOn: LocalDate | null;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly today: LocalDate;
  /** Nothing is recorded of it in the quarter. */
  readonly isEmpty: boolean;
  /** Its figures are those that the months were closed with. */
  readonly isClosed: boolean;
}

/** Named is the last day of a client, not the first on which it is none. */
const wasClient = (name: string, offboardedOn: LocalDate): string =>
  `${name} was a client until ${dateWords(shiftDate(offboardedOn, -1))}`;

function standingWords(facts: ClientNoteFacts): string[] {
  const { name, status, onboardedOn, offboardedOn, firstDay, lastDay } = facts;
  if (status === 'PROSPECT') return [`${name} is not a client yet.`];
  if (status === 'OFFBOARDED' && offboardedOn === null) return [`${name} is no longer a client.`];
  if (offboardedOn !== null && offboardedOn <= firstDay)
    return [`${wasClient(name, offboardedOn)}, before this quarter.`];
  if (onboardedOn !== null && onboardedOn > lastDay)
    return [`${name} became a client on ${dateWords(onboardedOn)}, after this quarter.`];
  return [
    ...(onboardedOn !== null && onboardedOn > firstDay
      ? [`${name} became a client on ${dateWords(onboardedOn)}, so the figures begin then.`]
      : []),
    ...(offboardedOn !== null && offboardedOn <= lastDay
      ? [`${wasClient(name, offboardedOn)}, so the figures end then.`]
      : []),
  ];
}

function stateWords({ isClosed, lastDay, today }: ClientNoteFacts): string {
  if (isClosed) return 'The figures are final: they are those that the months were closed with.';
  return lastDay >= today
    ? `The quarter is not over: the figures are of the days until ${dateWords(today)}.`
    : 'The figures are as known now: late records can still change them.';
}

/** Notes above the figures: who is meant, how far they go, and whether there are any. */
export const clientNotes = (facts: ClientNoteFacts): string[] => [
  ...standingWords(facts),
  ...(facts.isEmpty
    ? [`Nothing is recorded for ${facts.name} in this quarter: no seats, no tickets, no work.`]
    : []),
  stateWords(facts),
];

/** What a page is, and for whom. */
export interface ClientPageFacts {
  readonly msp: { readonly name: string; readonly timeZone: string };
  readonly client: string;
  readonly period: Period;
  readonly notes: readonly string[];
  readonly madeAt: Date;
}

export const clientTitle = ({ msp, client, period }: ClientPageFacts): string =>
  `${msp.name}: report for ${client}, ${period.label}`;

/** What the reader must know about every figure below. */
export const clientPreamble = ({ msp, period, notes, madeAt }: ClientPageFacts): string[] => [
  `${spanWords(period)}, months of ${msp.timeZone}.`,
  ...notes,
  `Made on ${momentText(madeAt, msp.timeZone)}.`,
];

/** The parts of the page, each with what it says where nothing is known. */
export const CLIENT_PARTS = {
  seats: { title: 'People we support', none: 'Nobody told us how many people you are.' },
  noise: { title: 'Tickets', none: 'No tickets are known.' },
  topTypes: { title: 'What the tickets were about', none: 'No ticket was opened.' },
  resolution: { title: 'Response and resolution', none: 'No closed tickets are known.' },
  proactive: {
    title: 'What we did before anything broke',
    none: 'No such work is recorded in this quarter.',
  },
  nextSteps: { title: 'Next steps', none: 'No next step is agreed on yet.' },
} as const;

/** Above a table of five quarters. */
export const FIVE_QUARTERS = 'The first quarter is the same one of last year.';

/** No record says when somebody first answered. */
export const NO_RESPONSE_TIME =
  'How soon somebody first answered is not recorded; what is told is how soon tickets were settled.';

export const NO_TYPE = 'Without a type';

export const stepWords = (what: string, due: LocalDate): string => `${what}: by ${dateWords(due)}`;

export const doneWords = (what: string, on: LocalDate): string =>
  `${what}: done by ${dateWords(on)}`;
