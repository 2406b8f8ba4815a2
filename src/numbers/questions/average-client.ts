import { isPositive, multiply, quotient, sumOf, ZERO, type Ratio } from '../units/ratio';
import type { DrainFigures } from './drain-figures';

/** What the MSP does for a fee on average, for a client of one size. What is not paid by the fee is not in it. */
export interface AverageClient {
  readonly fee: Ratio;
  readonly tools: Ratio;
  readonly plannedLabour: Ratio;
  readonly tickets: Ratio;
  readonly ticketHours: Ratio;
  readonly onsiteHours: Ratio;
  readonly offTicketHours: Ratio;
  readonly escalatedShare: Ratio | null;
}

/** What a client is compared with. */
export interface Msp {
  /** All clients that pay a seat price, and all there are. */
  readonly priced: DrainFigures;
  readonly all: DrainFigures;
  /** The AISP of all of them; null where nobody pays one. */
  readonly price: Ratio | null;
  /** What a reactive hour costs in labour. */
  readonly hourlyCost: Ratio;
  /** How many hours an escalated ticket takes more than another. */
  readonly extra: Ratio;
}

const scaled = (msp: DrainFigures, share: Ratio, fee: Ratio): AverageClient => {
  const part = (whole: Ratio): Ratio => multiply(whole, share);
  return {
    fee,
    tools: part(msp.tools),
    plannedLabour: part(msp.plannedLabour),
    tickets: part(msp.tickets),
    ticketHours: part(msp.ticketHours),
    onsiteHours: part(msp.onsiteHours),
    offTicketHours: part(msp.offTicketHours),
    escalatedShare: msp.escalatedShare,
  };
};

/**
 * The average client of this size: of as many seats, else (nobody counted them) of as much fee. A
 * client without either is compared with nothing: it should get nothing.
 */
export function averageClient({ seats, mrr }: DrainFigures, msp: Msp): AverageClient {
  const bySeats = quotient(seats, msp.priced.seats);
  if (isPositive(seats) && bySeats && msp.price)
    return scaled(msp.priced, bySeats, multiply(msp.price, seats));
  const byFee = isPositive(mrr) ? quotient(mrr, msp.all.mrr) : null;
  return byFee ? scaled(msp.all, byFee, mrr) : scaled(msp.all, ZERO, ZERO);
}

/** What it costs to serve, its hours at what a reactive hour costs. */
export const costOfAverage = (average: AverageClient, hourlyCost: Ratio): Ratio =>
  sumOf([
    average.tools,
    average.plannedLabour,
    ...[average.ticketHours, average.onsiteHours, average.offTicketHours].map((hours) =>
      multiply(hours, hourlyCost),
    ),
  ]);
