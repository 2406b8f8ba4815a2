import { add, multiply, subtract, ZERO } from '../units/ratio';
import { changeIn, inverse, rateOf, times, totalOf, type ClientChange } from './client-change';
import { driver, type Driver } from './driver';
import { went } from './explain';
import { differenceOf, middleOf, ofThree, type Change } from './product';

const hasSeats = ({ from, to }: Change): boolean => from.over > 0n && to.over > 0n;

/**
 * AISP is the average of the clients' prices, weighed by their seats. A client's price moves when
 * its fee does (PRICE) and when its seats do under the same fee (SEATS); what is left is the MIX:
 * dear and cheap clients have other shares of the seats, came or went. The mix is measured against
 * the average price, so a client that grows at the average moves nothing.
 */
export function aispDrivers(clients: readonly ClientChange[]): Driver[] {
  const changes = clients.map((client) => ({
    fee: changeIn(client, ['mrr']),
    seats: changeIn(client, ['seatMonths']),
  }));
  const [fees, seats] = [
    totalOf(changes.map((each) => each.fee)),
    totalOf(changes.map((each) => each.seats)),
  ];
  const perSeat = inverse(seats);
  const average = rateOf(fees, seats);
  const usual = middleOf(average);
  const split = changes.map(({ fee, seats: own }) => {
    const weight = times(own, perSeat);
    const whole = subtract(
      differenceOf(times(fee, perSeat)),
      multiply(usual, differenceOf(weight)),
    );
    if (!hasSeats(own)) return { price: ZERO, seats: ZERO, mix: whole };
    const [price, bySeats] = ofThree(fee, inverse(own), weight);
    return { price, seats: bySeats, mix: subtract(whole, add(price, bySeats)) };
  });
  return [
    driver(
      'PRICE',
      went('Recurring fees', fees),
      split.map((each) => each.price),
    ),
    driver(
      'SEATS',
      `${went('Seat-months', seats)} Seats that come or go under the same fee move the price of each.`,
      split.map((each) => each.seats),
    ),
    driver(
      'MIX',
      'Clients with prices above and below the average have other shares of the seats than before.',
      split.map((each) => each.mix),
    ),
  ];
}
