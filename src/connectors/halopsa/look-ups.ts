import type { Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { once } from '../once';
import { askWhole, type Row } from './pages';

/** The names of one list by number. */
type Names = ReadonlyMap<string, string>;

/** Short lists that give names to numbers. They come whole. */
const LISTS = {
  statuses: { path: '/Status', rows: 'statuses', key: 'id' },
  ticketTypes: { path: '/TicketType', rows: 'tickettypes', key: 'id' },
  priorities: { path: '/Priority', rows: 'priorities', key: 'priorityid' },
  outcomes: { path: '/Outcome', rows: 'outcomes', key: 'id' },
  teams: { path: '/Team', rows: 'teams', key: 'id' },
} as const;

export type NameList = keyof typeof LISTS;

/** A key that may not see a list of names still sees the numbers. */
function orNothing(error: unknown): Names {
  if (error instanceof SourceProblem && ['FORBIDDEN', 'ABSENT'].includes(error.code))
    return new Map();
  throw error;
}

const nameOf = (row: Row): string | null => {
  // Outcomes are called by their button.
  const name = row['name'] ?? row['outcome'];
  return typeof name === 'string' ? name : null;
};

async function readNames(source: Source, list: NameList): Promise<Names> {
  const { key, ...listing } = LISTS[list];
  const { rows } = await askWhole(source, listing);
  return new Map(
    rows.flatMap((row) => {
      const name = nameOf(row);
      return name === null ? [] : [[String(row[key] as number), name] as const];
    }),
  );
}

export const namesOf = (source: Source, list: NameList): Promise<Names> =>
  once(source, list, () => readNames(source, list).catch(orNothing));

/** What is no number is left as it is: the schema of the stream judges it. */
const codedOf = (sent: unknown, names: Names): unknown =>
  typeof sent === 'number' ? { id: sent, name: names.get(String(sent)) ?? null } : sent;

/** Puts the name beside each number: people map names, and a number means something else in every Halo. */
export async function withNames(
  source: Source,
  fields: Readonly<Record<string, NameList>>,
  rows: readonly Row[],
): Promise<Row[]> {
  const named = await Promise.all(
    Object.entries(fields).map(
      async ([field, list]) => [field, await namesOf(source, list)] as const,
    ),
  );
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(named.map(([field, names]) => [field, codedOf(row[field], names)])),
  }));
}
