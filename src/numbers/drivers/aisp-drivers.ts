import { aisp } from '../metrics/recurring-revenue';
import type { Sum } from '../metrics/metric';
import { multiply, quotient, subtract, ZERO, type Ratio } from '../units/ratio';
import { toHundredths } from '../units/round';
import {
  changeIn,
  inverse,
  rateOf,
  times,
  totalOf,
  type ClientChange,
  type ComparedSpans,
} from './client-change';
import { driver, type Driver } from './driver';
import { differenceOf, middleOf, type Change } from './product';
import { fineSum, sumOfMany } from './sum-of-many';

/** The seats that the price is per. */
export const PRICED_SEATS: Sum = aisp.value.kind === 'ratio' ? aisp.value.under : [];

interface Client {
  readonly fees: Change;
  readonly seats: Change;
  /** What it pays a seat. */
  readonly price: Change;
  /** What it pays in a month of its agreement. */
  readonly fee: Change;
}

/** Without an agreement there is no fee: one that ends does not stand still. */
const feeOf = (fees: Ratio, months: Ratio): Ratio => quotient(fees, months) ?? ZERO;

function clientOf(change: ClientChange): Client {
  const [fees, seats] = [changeIn(change, ['mrr']), changeIn(change, PRICED_SEATS)];
  const months = changeIn(change, ['clientMonths']);
  const fee = { from: feeOf(fees.from, months.from), to: feeOf(fees.to, months.to) };
  return { fees, seats, price: rateOf(fees, seats), fee };
}

const hasSeats = ({ seats: { from, to } }: Client): boolean => from.over > 0n && to.over > 0n;
const came = ({ seats: { from, to } }: Client): boolean => from.over === 0n && to.over > 0n;
const left = ({ seats: { from, to } }: Client): boolean => from.over > 0n && to.over === 0n;

const isSame = ({ from, to }: Change): boolean => toHundredths(from) === toHundredths(to);

/** What a client has in the change, and on which share of all seats. */
interface Part extends Client {
  readonly kind: 'PRICE' | 'DILUTION' | null;
  readonly share: Ratio;
  readonly own: Ratio;
  readonly mix: Ratio;
}

/** Clients whose price moved for one reason: what they pay a seat, on average over their seats. */
function priced(kind: 'PRICE' | 'DILUTION', parts: readonly Part[]): Driver {
  const moved = parts.filter((part) => part.kind === kind && part.own.over !== 0n);
  const share = sumOfMany(moved.map((part) => part.share));
  const average = (end: keyof Change): Ratio => {
    const sum = fineSum(moved.map((part) => multiply(part.price[end], part.share)));
    return quotient(sum, share) ?? ZERO;
  };
  const price = { from: average('from'), to: average('to') };
  const shares = parts.map((part) => (part.kind === kind ? part.own : ZERO));
  const rose = moved.filter((part) => part.own.over > 0n).length;
  return driver(kind, { of: kind, clients: moved.length, rose, price, share }, shares);
}

/**
 * AISP is the average of the clients' prices, weighed by their seats. A client's own price moves
 * when its fee does (PRICE), or when its seats do under a fee that stands still to the cent
 * (DILUTION), each on its average share of the seats. What is left is the MIX: dear and cheap
 * clients have other shares of the seats, came or went. The mix is measured against the average
 * price, so a client that grows at the average moves nothing.
 */
export function aispDrivers({ clients }: ComparedSpans): Driver[] {
  const all = clients.map(clientOf);
  const perSeat = inverse(totalOf(all.map(({ seats }) => seats)));
  const usual = middleOf(times(totalOf(all.map(({ fees }) => fees)), perSeat));
  const parts = all.map((client): Part => {
    const weight = times(client.seats, perSeat);
    const centre = multiply(usual, differenceOf(weight));
    const whole = subtract(differenceOf(times(client.fees, perSeat)), centre);
    const share = middleOf(weight);
    if (!hasSeats(client)) return { ...client, kind: null, share, own: ZERO, mix: whole };
    const own = multiply(share, differenceOf(client.price));
    const kind = isSame(client.fee) ? 'DILUTION' : 'PRICE';
    return { ...client, kind, share, own, mix: subtract(whole, own) };
  });
  return [
    priced('PRICE', parts),
    priced('DILUTION', parts),
    driver(
      'MIX',
      { of: 'MIX', came: parts.filter(came).length, left: parts.filter(left).length },
      parts.map(({ mix }) => mix),
    ),
  ];
}
