import { multiply, quotient, SIXTY, type Ratio } from '../units/ratio';
import type { QuestionContext } from './client-rows';
import type { DrainDriver } from './drain-effects';
import type { DrainFigures } from './drain-figures';
import type { ProfitDrain } from './profit-drain';
import { asPercentWords, moneyWords, numberWords, percentWords } from './words';

type Told = Omit<ProfitDrain, 'explanation' | 'isBound'>;

const NAMES: Readonly<Record<DrainDriver, string>> = {
  TICKET_VOLUME: 'the number of tickets',
  MINUTES_PER_TICKET: 'the labour of a ticket',
  ONSITE: 'work on site',
  ESCALATION: 'escalations and dearer people',
  OFF_TICKET_TIME: 'time that is on no reactive ticket',
  PRICE: 'the price',
  TOOLS: 'tools',
};

const numberOrNull = (value: Ratio | null): string | null => value && numberWords(value);

const perSeat = (amount: Ratio, { seats }: DrainFigures): string | null =>
  numberOrNull(quotient(amount, seats));

const share = (part: Ratio, all: Ratio): string | null => {
  const fraction = quotient(part, all);
  return fraction && percentWords(fraction);
};

/** The figure that a driver is about, of one client or of the average. */
function figureOf(driver: DrainDriver, figures: DrainFigures): string | null {
  switch (driver) {
    case 'TICKET_VOLUME':
      return perSeat(figures.tickets, figures);
    case 'MINUTES_PER_TICKET':
      return numberOrNull(figures.hoursPerTicket && multiply(figures.hoursPerTicket, SIXTY));
    case 'ONSITE':
      return share(figures.onsiteHours, figures.reactiveHours);
    case 'ESCALATION':
      return numberOrNull(quotient(figures.supportLabour, figures.reactiveHours));
    case 'OFF_TICKET_TIME':
      return perSeat(figures.proactiveLabour, figures);
    case 'PRICE':
      return perSeat(figures.revenue, figures);
    case 'TOOLS':
      return perSeat(figures.tools, figures);
  }
}

const UNITS: Readonly<Record<DrainDriver, string>> = {
  TICKET_VOLUME: 'tickets a seat and month',
  MINUTES_PER_TICKET: 'minutes a ticket',
  ONSITE: 'of the reactive time on site',
  ESCALATION: 'a reactive hour',
  OFF_TICKET_TIME: 'of planned labour a seat and month',
  PRICE: 'of service revenue a seat and month',
  TOOLS: 'of tools a seat and month',
};

function comparison(driver: DrainDriver, client: DrainFigures, average: DrainFigures): string {
  const [own, usual] = [figureOf(driver, client), figureOf(driver, average)];
  return own && usual ? ` (${own} ${UNITS[driver]}; the MSP ${usual})` : '';
}

/** The arithmetic of a drain in two sentences. */
export function explainDrain(
  { contribution, marginPercent, shortfall, driver, effects }: Told,
  figures: DrainFigures,
  average: DrainFigures,
  { currency, policy }: QuestionContext,
): string {
  const money = (amount: Ratio): string => moneyWords(amount, currency);
  const margin = marginPercent ? `, ${asPercentWords(marginPercent)}` : '';
  return (
    `${money(figures.revenue)} of service revenue less ${money(figures.cost)} to serve leaves ` +
    `${money(contribution)}${margin}: ${money(shortfall)} short of ${policy.targetMarginPercent} %. ` +
    `Against the MSP's average client of this size, ${NAMES[driver]} adds most: ` +
    `${money(effects[driver])}${comparison(driver, figures, average)}.`
  );
}
