import type { LocalDate } from '../numbers/units/month';
import type { Mapped, Stored, StoredRow } from './connector';
import { sumOf, wholeOf } from './exact';
import { earlier } from './calendar';
import type { MappedUnit } from './mapping-parts';

/** How many of something from a day on. */
interface Step {
  readonly since: LocalDate;
  readonly count: number;
}

/** Units that an agreement counts, from days on. */
export interface UnitLine {
  /** Its id in the source, where lines that are gone or have moved keep their past. */
  readonly id?: string;
  readonly product: string;
  readonly steps: readonly { readonly since: LocalDate; readonly quantity: string }[];
  readonly ends: LocalDate | null;
}

/** Everything that tells how many seats and endpoints a client has. */
export interface ClientUnits {
  readonly lines: readonly UnitLine[];
  /** Contacts and configurations by type, as seen from a day on: what is not counted by a line. */
  readonly contacts: readonly Seen[];
  readonly configurations: readonly Seen[];
}

export interface Seen {
  readonly since: LocalDate;
  readonly byType: Readonly<Record<string, number>>;
}

/** What the mapping of a connection makes of them. Empty lists of types are all types. */
export interface UnitMeanings {
  unitOf(product: string): MappedUnit | null;
  readonly seatTypes: readonly string[];
  readonly endpointTypes: readonly string[];
}

function countOn(lines: readonly UnitLine[], on: LocalDate): number {
  const quantities = lines
    .filter(({ ends }) => ends === null || on < ends)
    .map(({ steps }) => steps.findLast(({ since }) => since <= on)?.quantity ?? '0');
  return wholeOf(sumOf('0', ...quantities));
}

/** The counts of dated lines, on each day on which one begins, changes or ends. */
function stepsOfLines(lines: readonly UnitLine[]): Step[] | null {
  if (lines.length === 0) return null;
  const days = lines.flatMap(({ steps, ends }) => [
    ...steps.map(({ since }) => since),
    ...(ends === null ? [] : [ends]),
  ]);
  return [...new Set(days)].sort().map((since) => ({ since, count: countOn(lines, since) }));
}

/** A line that has come from another client counts for this one from the day of that. */
export function lineSince(line: UnitLine, since: LocalDate): UnitLine {
  const inForce = line.steps.findLast((step) => step.since <= since);
  const later = line.steps.filter((step) => step.since > since);
  return { ...line, steps: inForce ? [{ ...inForce, since }, ...later] : later };
}

/** The lines of now, and those of before that are gone: what they counted until today, they did. */
export function linesToo(
  before: readonly UnitLine[],
  now: readonly UnitLine[],
  today: LocalDate,
): UnitLine[] {
  const ids = new Set(now.map(({ id }) => id));
  const gone = before.filter(({ id }) => id !== undefined && !ids.has(id));
  return [...now, ...gone.map((line) => ({ ...line, ends: earlier(line.ends, today) }))];
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

/** A day on which nothing changes begins nothing. */
const changesOf = (steps: readonly Step[]): Step[] =>
  steps.filter(({ count }, place) => place === 0 || steps[place - 1]!.count !== count);

/** Seats and endpoints of a client: as lines count them, else as they were seen. */
export function toSeatCounts(client: string, units: ClientUnits, meanings: UnitMeanings): Mapped[] {
  const linesOf = (unit: MappedUnit) =>
    units.lines.filter(({ product }) => meanings.unitOf(product) === unit);
  const seats = changesOf(
    stepsOfLines(linesOf('SEAT')) ?? stepsOfSeen(units.contacts, meanings.seatTypes),
  );
  const endpoints = changesOf(
    stepsOfLines(linesOf('ENDPOINT')) ?? stepsOfSeen(units.configurations, meanings.endpointTypes),
  );
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

const UNTYPED = '';

export function countByType(
  rows: readonly { readonly types: readonly string[] }[],
): Seen['byType'] {
  const counts: Record<string, number> = {};
  for (const { types } of rows) {
    const [type = UNTYPED] = types;
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is seen now, beside what was seen before: neither list says since when. */
export function seenToo(before: readonly Seen[], byType: Seen['byType'], today: LocalDate): Seen[] {
  if (before.length === 0 && Object.keys(byType).length === 0) return [];
  if (JSON.stringify(before.at(-1)?.byType) === JSON.stringify(byType)) return [...before];
  return [...before.filter(({ since }) => since !== today), { since: today, byType }];
}

const groupsOf = (rows: readonly StoredRow[]): string[] =>
  rows.map(({ group }) => group).filter((group) => group !== null);

/** Where a system keeps agreements, and the lines of these. */
export interface AgreementStreams {
  readonly agreements: string;
  readonly lines: readonly string[];
}

/** The clients that rows belong to. A line knows its agreement, and that knows the client. */
export async function clientsOf(
  { agreements, lines }: AgreementStreams,
  stream: string,
  rows: readonly StoredRow[],
  stored: Stored,
): Promise<string[]> {
  const groups = groupsOf(rows);
  return lines.includes(stream) ? groupsOf(await stored.byIds(agreements, groups)) : groups;
}
