import { metric } from '../metrics/catalogue';
import { exactSides } from '../metrics/evaluate';
import {
  add,
  compare,
  divide,
  HUNDRED,
  isPositive,
  multiply,
  sumOf,
  type Ratio,
} from '../units/ratio';
import { excessOver, type Distance } from './distance';
import type { DiagnosisFacts } from './facts';

/** What a client is over the limit, in the numerator of the number. */
export interface ClientExcess {
  readonly client: number;
  readonly excess: Ratio;
  readonly under: Ratio;
}

/** Clients that hold little of the seats or tickets and much of what is over the limit. */
export interface FewClients {
  /** Who holds most comes first. */
  readonly clients: readonly ClientExcess[];
  readonly excess: Ratio;
  /** What they hold of the denominator. */
  readonly under: Ratio;
}

/** With half of it explained, a client is named only if it holds a twentieth more. */
const WORTH_NAMING: Ratio = { over: 1n, under: 20n };

const excessOf = ({ excess }: ClientExcess): Ratio => excess;
const perUnit = ({ excess, under }: ClientExcess): Ratio =>
  isPositive(under) ? divide(excess, under) : excess;

const most = (rankOf: (client: ClientExcess) => Ratio) => (a: ClientExcess, b: ClientExcess) =>
  compare(rankOf(b), rankOf(a)) || a.client - b.client;

function clientsOver({ key, limit }: Distance, facts: DiagnosisFacts): ClientExcess[] {
  return facts.clients.flatMap(({ client, rows, presence }) => {
    const sides = exactSides(metric(key), rows, { ...facts.context, presence });
    const excess = sides && excessOver(sides, key, limit);
    return excess && isPositive(excess) ? [{ client, excess, under: sides.under }] : [];
  });
}

interface Room {
  /** The most that they may hold of the denominator. */
  readonly under: Ratio;
  /** What explains enough. */
  readonly enough: Ratio;
  readonly worthNaming: Ratio;
}

const total = (clients: readonly ClientExcess[]): FewClients => ({
  clients: [...clients].sort(most(excessOf)),
  excess: sumOf(clients.map(({ excess }) => excess)),
  under: sumOf(clients.map(({ under }) => under)),
});

const isWorthNaming = ({ excess }: ClientExcess, { worthNaming }: Room): boolean =>
  compare(excess, worthNaming) >= 0;

/** Takes them in their order as long as they are few. */
function take(ordered: readonly ClientExcess[], room: Room): FewClients {
  return ordered.reduce<FewClients>((few, client) => {
    const fits = compare(add(few.under, client.under), room.under) <= 0;
    const isNeeded = compare(few.excess, room.enough) < 0 || isWorthNaming(client, room);
    return fits && isNeeded ? total([...few.clients, client]) : few;
  }, total([]));
}

/**
 * The few clients that hold most of the excess: by what they are over the limit for a seat or
 * ticket, or by all that they are over it, whichever holds more.
 */
export function fewClients(distance: Distance, facts: DiagnosisFacts): FewClients {
  const percentOf = (share: Ratio, of: Ratio): Ratio => divide(multiply(share, of), HUNDRED);
  const room = {
    under: percentOf(facts.limitOf('DIAGNOSIS_FEW_CLIENTS_PERCENT'), distance.sides.under),
    enough: percentOf(facts.limitOf('DIAGNOSIS_FEW_CLIENTS_EXCESS_PERCENT'), distance.excess),
    worthNaming: multiply(WORTH_NAMING, distance.excess),
  };
  const over = clientsOver(distance, facts);
  const [dense, large] = [perUnit, excessOf].map((rankOf) =>
    take([...over].sort(most(rankOf)), room),
  );
  const few = compare(large!.excess, dense!.excess) > 0 ? large! : dense!;
  const explain = compare(few.excess, room.enough) >= 0;
  return explain ? few : total(few.clients.filter((client) => isWorthNaming(client, room)));
}
