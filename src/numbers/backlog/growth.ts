import { driver, type Driver } from '../drivers/driver';
import { went } from '../drivers/explain';
import { ofTwo, type Change } from '../drivers/product';
import { sumOfMany } from '../drivers/sum-of-many';
import { add, quotient, subtract, ZERO, type Ratio } from '../units/ratio';

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

/**
 * Why more (or fewer) tickets came than in the span before: customers grew, or each seat makes
 * more noise (SN). Each client is split by itself, so that the total is the clients' sum.
 */
export function growthDrivers(clients: readonly LoadChange[]): Driver[] {
  const effects = clients.map(growthOf);
  const shares = (key: keyof GrowthEffects): Ratio[] => effects.map((effect) => effect[key]);
  const total = (key: keyof Load): Change => ({
    from: sumOfMany(clients.map(({ from }) => from[key] ?? ZERO)),
    to: sumOfMany(clients.map(({ to }) => to[key] ?? ZERO)),
  });
  const drivers = [
    driver('SEATS', went('Seat-months', total('seatMonths')), shares('seats')),
    driver(
      'TICKETS_PER_SEAT',
      `${went('Reactive tickets opened', total('tickets'))} This part is not due to seats: each asks for more, or less.`,
      shares('ticketsPerSeat'),
    ),
    driver(
      'WITHOUT_SEATS',
      'Tickets of clients without seats, or without a known number of them.',
      shares('withoutSeats'),
    ),
  ];
  return drivers.filter(
    ({ name, shares: of }) => name !== 'WITHOUT_SEATS' || of.some(({ over }) => over !== 0n),
  );
}
