import type { Database } from '../../database/database';
import { sourceName } from '../open-batch';
import { nearNames } from '../fields/near-names';
import { Problem, shown } from '../fields/problem';
import type { ReferredKind } from '../references';
import { ByName } from './named-fields';
import type { SentOfKind } from './map-rows';
import type { RecordKind } from '../record-kind';

const NAMES: Readonly<Record<ReferredKind, readonly [table: string, names: readonly string[]]>> = {
  clients: ['client', ['name']],
  agreements: ['agreement', ['name']],
  technicians: ['technician', ['name', 'email']],
  tickets: ['ticket', ['number']],
};

const SOURCE = 'source_id = (SELECT id FROM source WHERE tenant_id = $1 AND name = $2)';

const found = (kind: ReferredKind): string => {
  const [table, names] = NAMES[kind];
  return names
    .map(
      (name) => `SELECT lower(btrim(${name})) AS name, external_id FROM ${table}
        WHERE tenant_id = $1 AND ${SOURCE} AND NOT deleted AND lower(btrim(${name})) = ANY ($3::text[])`,
    )
    .join(' UNION ');
};

const MOST_NEAR = 2000;

const some = (kind: ReferredKind): string => {
  const [table, [name]] = NAMES[kind];
  return `SELECT ${name} AS name FROM ${table} WHERE tenant_id = $1 AND ${SOURCE} AND NOT deleted
    ORDER BY external_id LIMIT ${MOST_NEAR}`;
};

const plain = (name: string): string => name.trim().toLowerCase();

type Lookup = Pick<Database, 'read'>;

/** Finds the ids of records that a file calls by their names, among those of its source. */
export class NameBook {
  private readonly ids = new Map<string, readonly string[]>();
  private readonly near = new Map<ReferredKind, readonly string[]>();

  constructor(
    private readonly database: Lookup,
    private readonly tenantId: number,
    private readonly source: string,
  ) {}

  /** The same records with ids in the place of names. A name that stands for none is a problem. */
  async resolve(records: readonly SentOfKind[]): Promise<readonly SentOfKind[]> {
    const wanted = records.flatMap((record) => [
      ...namesIn(record.sent).map(([, name]) => name),
      ...ownNames(record),
    ]);
    if (wanted.length === 0) return records;
    await this.load(wanted);
    return records.filter((record) => !this.knows(record)).map((record) => this.withIds(record));
  }

  private knows(record: SentOfKind): boolean {
    return ownNames(record).some(
      ({ kind, name }) => this.ids.get(`${kind} ${plain(name)}`)?.length,
    );
  }

  private async load(wanted: readonly ByName[]): Promise<void> {
    for (const kind of new Set(wanted.map((name) => name.kind))) {
      const names = new Set(
        wanted.filter((one) => one.kind === kind).map(({ name }) => plain(name)),
      );
      // A record may have come since the last batch, so what is unknown is looked for again.
      const open = [...names].filter((name) => !this.ids.get(`${kind} ${name}`)?.length);
      if (open.length > 0) await this.find(kind, open);
    }
  }

  private async find(kind: ReferredKind, names: readonly string[]): Promise<void> {
    const values = [this.tenantId, sourceName(this.source)];
    const access = { tenantId: this.tenantId, clientIds: null };
    await this.database.read(access, async (scope) => {
      type Row = { name: string; external_id: string };
      const rows = await scope.query<Row>(found(kind), [...values, names]);
      for (const name of names) {
        const ids = rows.filter((row) => row.name === name).map((row) => row.external_id);
        this.ids.set(`${kind} ${name}`, [...new Set(ids)]);
      }
      const isMissing = names.some((name) => !this.ids.get(`${kind} ${name}`)?.length);
      if (!isMissing || this.near.has(kind)) return;
      const known = await scope.query<{ name: string }>(some(kind), values);
      this.near.set(
        kind,
        known.map(({ name }) => name),
      );
    });
  }

  private withIds(record: SentOfKind): SentOfKind {
    const names = namesIn(record.sent);
    if (names.length === 0) return record;
    const sent = { ...(record.sent as Record<string, unknown>) };
    const problems: (Problem | null)[] = [record.unreadable ?? null];
    for (const [field, name] of names) {
      const id = this.idOf(name);
      sent[field] = id instanceof Problem ? name.name : id;
      if (id instanceof Problem) problems.push(id.under(field));
    }
    const unreadable = Problem.together(problems);
    return unreadable ? { ...record, sent, unreadable } : { ...record, sent };
  }

  private idOf({ kind, name }: ByName): string | Problem {
    const ids = this.ids.get(`${kind} ${plain(name)}`) ?? [];
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) return only;
    if (ids.length > 1) {
      const which = ids
        .slice(0, 5)
        .map((id) => `"${id}"`)
        .join(', ');
      const what = `${shown(name)} is the name of ${ids.length} ${kind}: ${which}.`;
      return new Problem('AMBIGUOUS_NAME', `${what} Send the id in place of the name.`);
    }
    const known = this.near.get(kind) ?? [];
    const near = known.length === 0 ? `Send ${kind} first.` : nearNames(name, known);
    return new Problem(
      'UNKNOWN_NAME',
      `No ${kind} of this source are called ${shown(name)}. ${near}`,
    );
  }
}

const namesIn = (sent: unknown): [field: string, name: ByName][] =>
  Object.entries((sent ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, ByName] => entry[1] instanceof ByName,
  );

const isNamed = (kind: RecordKind): kind is ReferredKind => kind in NAMES;

/** The names of a record that is left out when it is known by one of them. */
function ownNames({ kind, sent, unlessKnown }: SentOfKind): readonly ByName[] {
  if (!unlessKnown || !isNamed(kind)) return [];
  const values = NAMES[kind][1].map((name) => (sent as Readonly<Record<string, unknown>>)?.[name]);
  return values.filter((name) => typeof name === 'string').map((name) => new ByName(kind, name));
}
