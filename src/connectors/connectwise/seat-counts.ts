import type { LocalDate } from '../../numbers/units/month';
import type { Composition, Mapped, Mapper, Stored, StoredRow } from '../connector';
import { sumOf, wholeOf } from '../exact';
import { dateOf, earlier } from './calendar';
import { unitOf } from './guesses';
import type { ConnectwiseMapping } from './mapping';
import type { Addition, Agreement, Configuration, Contact } from './shapes';
import { endOf } from './to-agreement';

/** How many of something from a day on. */
interface Step {
  readonly since: LocalDate;
  readonly count: number;
}

interface Line {
  readonly product: string;
  readonly steps: readonly { readonly since: LocalDate; readonly quantity: string }[];
  readonly ends: LocalDate | null;
}

/** Everything that tells how many seats and endpoints a client has. */
export interface ClientUnits {
  readonly lines: readonly Line[];
  /** Contacts and configurations by type, as seen from a day on: what is not counted by a line. */
  readonly contacts: readonly Seen[];
  readonly configurations: readonly Seen[];
}

interface Seen {
  readonly since: LocalDate;
  readonly byType: Readonly<Record<string, number>>;
}

const unitOfProduct = (product: string, { unitTypes }: ConnectwiseMapping) =>
  unitTypes[product] ?? unitOf(product);

function countOn(lines: readonly Line[], on: LocalDate): number {
  const quantities = lines
    .filter(({ ends }) => ends === null || on < ends)
    .map(({ steps }) => steps.findLast(({ since }) => since <= on)?.quantity ?? '0');
  return wholeOf(sumOf('0', ...quantities));
}

/** The counts of dated lines, on each day on which one begins, changes or ends. */
function stepsOfLines(lines: readonly Line[]): Step[] | null {
  if (lines.length === 0) return null;
  const days = lines.flatMap(({ steps, ends }) => [
    ...steps.map(({ since }) => since),
    ...(ends === null ? [] : [ends]),
  ]);
  return [...new Set(days)].sort().map((since) => ({ since, count: countOn(lines, since) }));
}

const stepsOfSeen = (seen: readonly Seen[], types: readonly string[]): Step[] =>
  seen.map(({ since, byType }) => ({
    since,
    count: Object.entries(byType)
      .filter(([type]) => types.length === 0 || types.includes(type))
      .reduce((sum, [, count]) => sum + count, 0),
  }));

const countFrom = (steps: readonly Step[], on: LocalDate): number | null =>
  steps.findLast(({ since }) => since <= on)?.count ?? null;

function toRecords(
  client: string,
  units: ClientUnits,
  { mapping }: Mapper<ConnectwiseMapping>,
): Mapped[] {
  const linesOf = (unit: 'SEAT' | 'ENDPOINT') =>
    units.lines.filter(({ product }) => unitOfProduct(product, mapping) === unit);
  const seats =
    stepsOfLines(linesOf('SEAT')) ?? stepsOfSeen(units.contacts, mapping.seatContactTypes);
  const endpoints =
    stepsOfLines(linesOf('ENDPOINT')) ?? stepsOfSeen(units.configurations, mapping.endpointTypes);
  const days = [...new Set([...seats, ...endpoints].map(({ since }) => since))].sort();
  return days.map((on) => ({
    kind: 'seat-counts',
    record: {
      externalId: `${client} from ${on}`,
      clientExternalId: client,
      effectiveOn: on,
      seats: countFrom(seats, on),
      endpoints: countFrom(endpoints, on),
    },
  }));
}

async function linesOfClient(agreements: readonly StoredRow[], stored: Stored): Promise<Line[]> {
  const ids = agreements.map(({ externalId }) => externalId);
  const ends = new Map(
    agreements.map(({ externalId, payload }) => [externalId, endOf(payload as Agreement)]),
  );
  const additions = await stored.inGroups('additions', ids);
  return additions.map(({ payload, group }) => {
    const { product, history = [], cancelledDate } = payload as Addition;
    return {
      product: product?.identifier ?? product?.name ?? '',
      steps: history.map(({ since, quantity }) => ({
        since: since as LocalDate,
        quantity: quantity ?? '0',
      })),
      ends: earlier(dateOf(cancelledDate), ends.get(group ?? '') ?? null),
    };
  });
}

const UNTYPED = '';

function countByType(rows: readonly { readonly types: readonly string[] }[]): Seen['byType'] {
  const counts: Record<string, number> = {};
  for (const { types } of rows) {
    const [type = UNTYPED] = types;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is seen now, beside what was seen before: neither list says since when. */
function seenToo(before: readonly Seen[], byType: Seen['byType'], today: LocalDate): Seen[] {
  if (before.length === 0 && Object.keys(byType).length === 0) return [];
  if (JSON.stringify(before.at(-1)?.byType) === JSON.stringify(byType)) return [...before];
  return [...before.filter(({ since }) => since !== today), { since: today, byType }];
}

const contactsNow = (rows: readonly StoredRow[]): Seen['byType'] =>
  countByType(
    rows
      .map(({ payload }) => payload as Contact)
      .filter(({ inactiveFlag }) => !inactiveFlag)
      .map(({ types }) => ({ types: (types ?? []).map(({ name }) => name ?? '') })),
  );

const configurationsNow = (rows: readonly StoredRow[]): Seen['byType'] =>
  countByType(
    rows
      .map(({ payload }) => payload as Configuration)
      .filter(({ activeFlag }) => activeFlag !== false)
      .map(({ type }) => ({ types: [type?.name ?? ''] })),
  );

async function compose(
  client: string,
  stored: Stored,
  before: ClientUnits | null,
  today: LocalDate,
): Promise<ClientUnits> {
  const agreements = await stored.inGroups('agreements', [client]);
  const contacts = contactsNow(await stored.inGroups('contacts', [client]));
  const configurations = configurationsNow(await stored.inGroups('configurations', [client]));
  return {
    lines: await linesOfClient(agreements, stored),
    contacts: seenToo(before?.contacts ?? [], contacts, today),
    configurations: seenToo(before?.configurations ?? [], configurations, today),
  };
}

/** The clients that rows belong to. A line knows its agreement, and that knows the client. */
async function clientsOf(
  stream: string,
  rows: readonly StoredRow[],
  stored: Stored,
): Promise<string[]> {
  const groups = rows.map(({ group }) => group).filter((group) => group !== null);
  if (stream !== 'additions') return groups;
  const agreements = await stored.byIds('agreements', groups);
  return agreements.map(({ group }) => group).filter((group) => group !== null);
}

export const SEAT_COUNTS: Composition<unknown, ConnectwiseMapping> = {
  name: 'seat counts',
  from: ['agreements', 'additions', 'contacts', 'configurations'],
  groupsOf: clientsOf,
  compose: async (client, stored, before, { today }) => {
    const units = await compose(client, stored, before as ClientUnits | null, today);
    return { client, ...units };
  },
  toRecords: (whole, mapper) => {
    const { client, ...units } = whole as ClientUnits & { readonly client: string };
    return toRecords(client, units, mapper);
  },
};
