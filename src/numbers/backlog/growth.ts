import type { Driver } from '../drivers/driver';
import { ofTwo } from '../drivers/product';
import { add, divide, isPositive, subtract, toNumber, type Ratio } from '../units/ratio';

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

const ZERO: Ratio = { over: 0n, under: 1n };

export interface GrowthEffects {
  readonly seats: Ratio;
  readonly ticketsPerSeat: Ratio;
  /** Tickets of clients that seats cannot explain: without a seat count, or with none in force. */
  readonly withoutSeats: Ratio;
}

/** Tickets per seat; of a client without seats yet, or any more, it is what it is in the other span. */
function rates({ from, to }: LoadChange): readonly [Ratio, Ratio] | null {
  const [before, after] = [rateOf(from), rateOf(to)];
  const [first, last] = [before ?? after, after ?? before];
  return first && last && [first, last];
}

function rateOf({ tickets, seatMonths }: Load): Ratio | null {
  return seatMonths && isPositive(seatMonths) ? divide(tickets, seatMonths) : null;
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

const total = (clients: readonly LoadChange[], of: (load: Load) => Ratio | null): Ratio =>
  clients.reduce((sum, { to }) => add(sum, of(to) ?? ZERO), ZERO);

const figure = ({ over, under }: Ratio): string =>
  toNumber(over, under).toLocaleString('en-US', { maximumFractionDigits: 1 });

/**
 * Why more (or fewer) tickets came than in the span before: customers grew, or each seat makes
 * more noise (SN). Each client is split by itself, so that the total is the clients' sum.
 */
export function growthDrivers(clients: readonly LoadChange[]): Driver[] {
  const effects = clients.map(growthOf);
  const sum = (key: keyof GrowthEffects): Ratio =>
    effects.reduce((all, effect) => add(all, effect[key]), ZERO);
  const before = clients.map(({ from, to }) => ({ from: to, to: from }));
  const of = (what: string, key: keyof Load): string =>
    `${what} went from ${figure(total(before, (load) => load[key]))} to ${figure(total(clients, (load) => load[key]))} in the three months`;
  const withoutSeats = sum('withoutSeats');
  const drivers: Driver[] = [
    {
      name: 'SEATS',
      effect: sum('seats'),
      explanation: `${of('Seat-months', 'seatMonths')}; tickets follow the seats.`,
    },
    {
      name: 'TICKETS_PER_SEAT',
      effect: sum('ticketsPerSeat'),
      explanation: `${of('Reactive tickets opened', 'tickets')}; this part is not due to seats: each one asks for more, or less, than before.`,
    },
  ];
  if (withoutSeats.over === 0n) return drivers;
  return [
    ...drivers,
    {
      name: 'WITHOUT_SEATS',
      effect: withoutSeats,
      explanation: 'Tickets of clients without seats, or without a known number of them.',
    },
  ];
}
