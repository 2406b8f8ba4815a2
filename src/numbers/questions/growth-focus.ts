import type { MeasureKey } from '../measures/catalogue';
import { contribution, costToServe } from '../metrics/cost-to-serve';
import { readFor } from '../metrics/describe';
import { exactValue } from '../metrics/evaluate';
import { compare, quotient, type Ratio } from '../units/ratio';
import { monthsOfAll, sum, within, type ClientRows, type QuestionContext } from './client-rows';

/** Clients of one market: segment, territory and band. */
export interface GrowthCell {
  readonly segment: string | null;
  readonly territory: string | null;
  readonly band: string | null;
  readonly clients: number;
  /** A seat and month; null without seats. */
  readonly contributionPerSeat: Ratio | null;
  /** An hour worked for them; null without hours. */
  readonly contributionPerHour: Ratio | null;
  /** Enough clients to say anything about the market. */
  readonly confident: boolean;
}

/** With fewer clients than this, one of them decides. */
const CONFIDENT_CLIENTS = 3;

export const GROWTH_MEASURES: readonly MeasureKey[] = [
  ...new Set<MeasureKey>([...readFor(contribution), 'seatMonths', 'loggedHours']),
];

/** What clients together left over a divisor that must be known of each of them. */
export function contributionPer(
  clients: readonly ClientRows[],
  key: 'seatMonths' | 'loggedHours',
  context: QuestionContext,
): Ratio | null {
  const rows = clients
    .flatMap((client) => client.rows)
    .filter((row) => key !== 'seatMonths' || row.hasSeatCount);
  const per = sum(within(rows, context.months), key);
  const presence = { seatCount: true, endpointCount: true };
  const left = exactValue(contribution, rows, { ...context, presence });
  return left && quotient(left, per);
}

/** Clients that brought or cost anything: a prospect, or one that left before, is none. */
const activeClients = (clients: readonly ClientRows[], context: QuestionContext): ClientRows[] =>
  clients.filter(({ rows }) => {
    const counted = within(rows, context.months);
    return readFor(costToServe)
      .concat('mrr', 'nrr')
      .some((key) => sum(counted, key).over !== 0n);
  });

/** Largest first; what has no value last. */
export const descending = (a: Ratio | null, b: Ratio | null): number =>
  a && b ? compare(b, a) : Number(a === null) - Number(b === null);

const text = (cell: GrowthCell): string =>
  JSON.stringify([cell.segment, cell.territory, cell.band]);

/** Where should sales and marketing focus (RO)? Every market with clients, by contribution a seat, then an hour. */
export function growthFocus(
  clients: readonly ClientRows[],
  context: QuestionContext,
): GrowthCell[] {
  const months = monthsOfAll(context, [contribution]);
  const counted = { ...context, months };
  const cells = new Map<string, ClientRows[]>();
  for (const client of activeClients(clients, counted)) {
    const key = JSON.stringify([client.segment, client.territory, client.band]);
    cells.set(key, [...(cells.get(key) ?? []), client]);
  }
  return [...cells.values()]
    .map((members) => cellOf(members, counted))
    .sort(
      (a, b) =>
        descending(a.contributionPerSeat, b.contributionPerSeat) ||
        descending(a.contributionPerHour, b.contributionPerHour) ||
        (text(a) < text(b) ? -1 : 1),
    );
}

function cellOf(members: readonly ClientRows[], context: QuestionContext): GrowthCell {
  const [{ segment, territory, band } = { segment: null, territory: null, band: null }] = members;
  return {
    segment,
    territory,
    band,
    clients: members.length,
    contributionPerSeat: contributionPer(members, 'seatMonths', context),
    contributionPerHour: contributionPer(members, 'loggedHours', context),
    confident: members.length >= CONFIDENT_CLIENTS,
  };
}
