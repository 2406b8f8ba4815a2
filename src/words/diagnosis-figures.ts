import { REPEAT_DAYS } from '../numbers/classify/repeat';
import type { CauseKey } from '../numbers/diagnosis/causes';
import type { Diagnosis } from '../numbers/diagnosis/diagnosis';
import type { Possible } from '../numbers/diagnosis/found';
import { multiply, SIXTY, type Ratio } from '../numbers/units/ratio';
import { percentBeside } from './measured';
import { count, percent, rate, upTo } from './quantities';

/** What the figure of a cause says; causes that need more than their figure are told elsewhere. */
const FIGURES: Readonly<
  Record<
    Exclude<CauseKey, 'A_FEW_CLIENTS' | 'TOO_FEW_PEOPLE'>,
    (figure: Ratio, limit: Ratio) => string
  >
> = {
  TICKET_VOLUME: (figure) => `${rate(figure)} tickets a seat and month`,
  MINUTES_PER_TICKET: (figure) => `${upTo(figure, 1)} minutes of labour a ticket`,
  ESCALATIONS: (figure) => `${percent(figure)} of the closed tickets are escalated`,
  ONSITE_WORK: (figure) => `${percent(figure)} of the reactive hours are on site`,
  ALERTS: (figure) => `${percent(figure)} of the tickets are raised by alerts`,
  REPEAT_TICKETS: (figure) =>
    `${percent(figure)} of the tickets repeat one of the ${REPEAT_DAYS} days before`,
  LONG_TICKET_TYPES: (figure) =>
    `${percent(figure)} of the labour is on types that take over 45 minutes`,
  WORK_BEYOND_SUPPORT: (figure) => `${percent(figure)} of the tickets take more than 45 minutes`,
  TICKET_JUGGLING: (figure) => `${rate(figure)} touches a ticket`,
  REOPENED_TICKETS: (figure) => `${percent(figure)} of the closings are undone`,
  // What tickets took in other months can be more than the time on none.
  OFF_TICKET_TIME: (figure) =>
    figure.over < 0n
      ? 'the tickets account for all of the reactive time'
      : `${percent(figure)} of the reactive time is on no ticket, or late`,
  EDGES_OF_AGREEMENTS: (figure) =>
    `${percent(figure)} of the reactive hours are neither covered nor billed`,
  TIME_ENTRY_DISCIPLINE: (figure, limit) => `${percentBeside(figure, limit)} of capacity is logged`,
  OVER_CAPACITY: (figure) => `${percent(figure)} of capacity is work for clients`,
};

/** "132 productive hours a month ÷ 24.2 minutes a ticket let one technician close 327 tickets; one closes 310, 94.8 % of that". */
function possibleWords(
  { hours, hoursPerTicket, tickets, closed }: Possible,
  figure: Ratio,
  limit: Ratio,
): string {
  const minutes = upTo(multiply(hoursPerTicket, SIXTY), 1);
  return (
    `${upTo(hours, 1)} productive hours a month ÷ ${minutes} minutes a ticket let one technician close ` +
    `${count(tickets)} tickets; one closes ${count(closed)}, ${percentBeside(figure, limit)} of that`
  );
}

/** The figure of a cause in words; null where the records cannot tell. */
export function figureWords({ cause, figure, possible, judgedBy }: Diagnosis): string | null {
  if (!figure) return null;
  if (cause === 'TOO_FEW_PEOPLE')
    return possible ? possibleWords(possible, figure, judgedBy) : null;
  return cause === 'A_FEW_CLIENTS' ? null : FIGURES[cause](figure, judgedBy);
}
