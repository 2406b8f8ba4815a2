import { rateOf as rateOfChange } from '../drivers/client-change';
import { driver, type Driver } from '../drivers/driver';
import { ofTwo, type Change } from '../drivers/product';
import { sumOfMany } from '../drivers/sum-of-many';
import { MONTHS_OF } from '../units/period';
import { add, multiply, quotient, subtract, ZERO, type Ratio } from '../units/ratio';

/** What one client brought in one span: reactive tickets opened, and the seats they came from. */
export interface Load {
  readonly tickets: Ratio;
  /** Null: the client never had a seat count. */
  readonly seatMonths: Ratio | null;
}

export interface LoadChange {
  readonly from: Load;
  readonly to: Load;
}

export interface GrowthEffects {
  readonly seats: Ratio;
  readonly ticketsPerSeat: Ratio;
  /** Tickets of clients that seats cannot explain: without a seat count, or with none in force. */
  readonly withoutSeats: Ratio;
}

const rateOf = ({ tickets, seatMonths }: Load): Ratio | null =>
  seatMonths && quotient(tickets, seatMonths);

/** Tickets per seat; of a client without seats yet, or any more, it is what it is in the other span. */
function rates({ from, to }: LoadChange): readonly [Ratio, Ratio] | null {
  const [before, after] = [rateOf(from), rateOf(to)];
  const [first, last] = [before ?? after, after ?? before];
  return first && last && [first, last];
}

/** Tickets = seats × tickets per seat: a client's change, split between the two. */
export function growthOf(client: LoadChange): GrowthEffects {
  const { from, to } = client;
  const change = subtract(to.tickets, from.tickets);
  const rate = rates(client);
  if (!rate) return { seats: ZERO, ticketsPerSeat: ZERO, withoutSeats: change };
  const [seats, ticketsPerSeat] = ofTwo(
    { from: from.seatMonths ?? ZERO, to: to.seatMonths ?? ZERO },
    { from: rate[0], to: rate[1] },
  );
  return { seats, ticketsPerSeat, withoutSeats: subtract(change, add(seats, ticketsPerSeat)) };
}

const total = (key: keyof Load, clients: readonly LoadChange[]): Change => ({
  from: sumOfMany(clients.map(({ from }) => from[key] ?? ZERO)),
  to: sumOfMany(clients.map(({ to }) => to[key] ?? ZERO)),
});

/** Both spans are quarters. */
const A_MONTH: Ratio = { over: 1n, under: BigInt(MONTHS_OF.QUARTER) };

/**
 * Why more (or fewer) tickets came than in the span before: customers grew, or each seat makes
 * more noise (SN). Each client is split by itself, so that the total is the clients' sum.
 */
export function growthDrivers(clients: readonly LoadChange[]): Driver[] {
  const effects = clients.map(growthOf);
  const shares = (key: keyof GrowthEffects): Ratio[] => effects.map((effect) => effect[key]);
  const seatMonths = total('seatMonths', clients);
  const seats = { from: multiply(seatMonths.from, A_MONTH), to: multiply(seatMonths.to, A_MONTH) };
  const seated = clients.filter((client) => rates(client) !== null);
  const rate = rateOfChange(total('tickets', seated), seatMonths);
  const drivers = [
    driver('SEATS', { of: 'SEATS', change: seats }, shares('seats')),
    driver('TICKETS_PER_SEAT', { of: 'TICKETS_PER_SEAT', change: rate }, shares('ticketsPerSeat')),
    driver('WITHOUT_SEATS', { of: 'WITHOUT_SEATS' }, shares('withoutSeats')),
  ];
  return drivers.filter(
    ({ kind, shares: of }) => kind !== 'WITHOUT_SEATS' || of.some(({ over }) => over !== 0n),
  );
}
