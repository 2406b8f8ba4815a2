import type { Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { once } from '../once';
import { readPage } from './pages';
import type { Row } from './query';

/** The names of one list by number. */
type Names = ReadonlyMap<string, string>;

/** Where the names of a field are: a list of its own, or the picklist of the field. */
export type Naming = 'PICKLIST' | 'Roles' | 'BillingCodes' | 'Services' | 'ServiceBundles';

interface PicklistField {
  readonly name?: unknown;
  readonly picklistValues?:
    | readonly { readonly value?: unknown; readonly label?: unknown }[]
    | null;
}

/** A key that may not see a list of names still sees the numbers. */
function orNothing<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof SourceProblem && ['FORBIDDEN', 'ABSENT'].includes(error.code))
      return nothing;
    throw error;
  };
}

async function readPicklists(source: Source, entity: string): Promise<Map<string, Names>> {
  const { json } = await source.ask(`/${entity}/entityInformation/fields`);
  const { fields = [] } = (json ?? {}) as { readonly fields?: readonly PicklistField[] };
  return new Map(
    fields.map(({ name, picklistValues }) => [
      String(name).toLowerCase(),
      new Map((picklistValues ?? []).map(({ value, label }) => [String(value), String(label)])),
    ]),
  );
}

async function readNames(source: Source, entity: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let at: string | null = null; ;) {
    const query = { entity, fields: ['id', 'name'], filter: [] };
    const { rows, next } = await readPage(source, query, at);
    for (const { id, name } of rows) names.set(String(id), String(name));
    if (next === null) return names;
    at = String(next as string);
  }
}

/** The names that a field of a list can have. */
export async function namesOf(
  source: Source,
  entity: string,
  field: string,
  naming: Naming,
): Promise<Names> {
  if (naming !== 'PICKLIST')
    return once(source, naming, () => readNames(source, naming).catch(orNothing(new Map())));
  const lists = await once(source, `fields of ${entity}`, () =>
    readPicklists(source, entity).catch(orNothing(new Map<string, Names>())),
  );
  return lists.get(field.toLowerCase()) ?? new Map();
}

/** Puts the name beside each number: people map names, and a number means something else in every Autotask. */
export async function withNames(
  source: Source,
  entity: string,
  namings: Readonly<Record<string, Naming>>,
  rows: readonly Row[],
): Promise<Row[]> {
  const named = await Promise.all(
    Object.entries(namings).map(
      async ([field, naming]) => [field, await namesOf(source, entity, field, naming)] as const,
    ),
  );
  return rows.map((row) => {
    const coded = named.map(([field, names]) => [field, codedOf(row[field], names)] as const);
    return { ...row, ...Object.fromEntries(coded) };
  });
}

/** What is no number is left as it is: the schema of the stream judges it. */
const codedOf = (sent: unknown, names: Names): unknown =>
  typeof sent === 'number' ? { id: sent, name: names.get(String(sent)) ?? null } : sent;
