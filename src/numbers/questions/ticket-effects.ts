import {
  add,
  HALF,
  isPositive,
  multiply,
  quotient,
  subtract,
  ZERO,
  type Ratio,
} from '../units/ratio';
import type { AverageClient } from './average-client';
import type { DrainFigures } from './drain-figures';

/** Hours on tickets: how many tickets, how long each, and how much of that escalations make. */
export interface TicketLabour {
  readonly tickets: Ratio;
  readonly hoursEach: Ratio;
  readonly escalatedShare: Ratio;
  /** The hours of a ticket without what escalated ones take more, spread over all. */
  readonly plainHoursEach: Ratio;
}

/** A client and the average one of its size. */
export interface TicketComparison {
  readonly own: TicketLabour;
  readonly usual: TicketLabour;
  /** Hours on tickets of a client that opened none. */
  readonly leftOver: Ratio;
}

export const mean = (a: Ratio, b: Ratio): Ratio => multiply(add(a, b), HALF);

const labourOf = (
  tickets: Ratio,
  hoursEach: Ratio,
  escalatedShare: Ratio,
  extra: Ratio,
): TicketLabour => ({
  tickets,
  hoursEach,
  escalatedShare,
  plainHoursEach: subtract(hoursEach, multiply(escalatedShare, extra)),
});

/**
 * Of two of which one has no tickets, both are taken to have the same labour a ticket: nothing is
 * known of the other's.
 */
export function compareTickets(
  client: DrainFigures,
  average: AverageClient,
  extra: Ratio,
): TicketComparison {
  const own = quotient(client.ticketHours, client.tickets);
  const usual = quotient(average.ticketHours, average.tickets);
  const ownShare = own && client.escalatedShare;
  const usualShare = usual && average.escalatedShare;
  return {
    own: labourOf(client.tickets, own ?? usual ?? ZERO, ownShare ?? usualShare ?? ZERO, extra),
    usual: labourOf(average.tickets, usual ?? own ?? ZERO, usualShare ?? ownShare ?? ZERO, extra),
    leftOver: subtract(
      isPositive(client.tickets) ? ZERO : client.ticketHours,
      isPositive(average.tickets) ? ZERO : average.ticketHours,
    ),
  };
}

/** Of a product, the part of its change that the change of one side makes: at the mean of the other. */
export const volumeHours = ({ own, usual }: TicketComparison): Ratio =>
  multiply(subtract(own.tickets, usual.tickets), mean(own.hoursEach, usual.hoursEach));

export const labourHours = ({ own, usual, leftOver }: TicketComparison): Ratio =>
  add(
    multiply(subtract(own.plainHoursEach, usual.plainHoursEach), mean(own.tickets, usual.tickets)),
    leftOver,
  );

export const escalationHours = ({ own, usual }: TicketComparison, extra: Ratio): Ratio =>
  multiply(
    multiply(subtract(own.escalatedShare, usual.escalatedShare), extra),
    mean(own.tickets, usual.tickets),
  );
