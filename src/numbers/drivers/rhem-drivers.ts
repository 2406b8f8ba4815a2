import { multiply, subtract, type Ratio } from '../units/ratio';
import {
  changeIn,
  inverse,
  rateOf,
  rest,
  times,
  totalOf,
  type ComparedSpans,
} from './client-change';
import { driver, type Driver } from './driver';
import { differenceOf, middleOf, ofTwo, type Change } from './product';

/** A client's share without what its weight among the seats alone would bring: growing is no cause of a higher RHEM. */
const centred = (effect: Ratio, weight: Change, at: Ratio): Ratio =>
  subtract(effect, multiply(differenceOf(weight), at));

/**
 * RHEM = tickets per seat × labour per ticket + off-ticket time per seat, so its change is theirs:
 * 0.5 × 30 min = 0.25 h. Labour per ticket is that of the tickets resolved in the span, so what
 * was worked earlier or later than resolved is off-ticket time too. Each client is split by itself
 * with its own labour per ticket; a client that resolved nothing in one span keeps the other's.
 */
export function rhemDrivers({ clients }: ComparedSpans): Driver[] {
  const changes = clients.map((client) => ({
    hours: changeIn(client, ['reactiveHours']),
    seats: changeIn(client, ['seatMonths']),
    tickets: changeIn(client, ['ticketsOpened']),
    handled: changeIn(client, ['handleHours']),
    cohort: changeIn(client, ['closedCohort']),
  }));
  const total = (key: 'hours' | 'seats' | 'tickets' | 'handled' | 'cohort'): Change =>
    totalOf(changes.map((each) => each[key]));
  const perSeat = inverse(total('seats'));
  const labour = rateOf(total('handled'), total('cohort'));
  const rate = times(total('tickets'), perSeat);
  const offTicket = rest(times(total('hours'), perSeat), times(rate, labour));
  const [usualTickets, usualOff] = [
    multiply(middleOf(rate), middleOf(labour)),
    middleOf(offTicket),
  ];
  const split = changes.map(({ hours, seats, tickets, handled, cohort }) => {
    const weight = times(seats, perSeat);
    const [own, minutes] = [times(tickets, perSeat), rateOf(handled, cohort)];
    const [byTickets, byLabour] = ofTwo(own, minutes);
    const off = rest(times(hours, perSeat), times(own, minutes));
    return [
      centred(byTickets, weight, usualTickets),
      byLabour,
      centred(differenceOf(off), weight, usualOff),
    ] as const;
  });
  const shares = (i: 0 | 1 | 2): Ratio[] => split.map((each) => each[i]);
  return [
    driver('TICKETS_PER_SEAT', { of: 'TICKETS_PER_SEAT', change: rate }, shares(0)),
    driver('LABOUR_PER_TICKET', { of: 'HOURS_PER_TICKET', change: labour }, shares(1)),
    driver('OFF_TICKET_TIME', { of: 'OFF_TICKET_HOURS', change: offTicket }, shares(2)),
  ];
}
