import { openSimulator, type Asked, type Simulator, type Told } from '../simulator';
import { fieldsIn, readFilter } from './filters';
import { assertDocumented, fieldsOf } from './schemas';

/** A row as Autotask sends it. */
export interface Row {
  readonly id: number;
  readonly [field: string]: unknown;
}

/** By field: the labels of its values. */
export type Picklists = Readonly<Record<string, Readonly<Record<number, string>>>>;

export interface AutotaskSimulator extends Simulator {
  readonly credentials: Readonly<Record<string, string>>;
  setClock(instant: string): void;
  /** Adds a row or changes one, as it is given. */
  place(entity: string, row: Row): void;
  /** Takes a row away without a trace. */
  remove(entity: string, id: number): void;
  rows(entity: string): Row[];
  setPicklists(entity: string, lists: Picklists): void;
  /** Entities that this key may not see. */
  readonly forbidden: Set<string>;
  /** Called after each answer of rows: what changes while somebody pages. */
  whilePaging: ((entity: string) => void) | null;
  setSecret(secret: string): void;
  /** The zone that the database is in; another one refuses the key. */
  setZone(zone: string): void;
  /** Where the zone is said to be; null is here. */
  setZoneUrl(url: string | null): void;
  /** How many requests of the hour are used. */
  setUsed(requests: number): void;
}

interface Query {
  readonly maxRecords?: number;
  readonly includeFields?: readonly string[];
  readonly filter?: unknown;
}

const USER = 'api@lakeside.example.test';
const CODE = 'INTEGRATION-8841';
const MOST = 500;
const REQUESTS_AN_HOUR = 10_000;

const errors = (status: number, ...texts: string[]): Told => ({ status, body: { errors: texts } });

const slim = (row: Row, fields: readonly string[] | undefined): Row => {
  if (!fields) return row;
  const kept = fields.map((name) => name.toLowerCase());
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name === 'id' || kept.includes(name.toLowerCase())),
  ) as Row;
};

const picklistField = ([name, labels]: [string, Readonly<Record<number, string>>]) => ({
  ...{ name, dataType: 'integer', isRequired: false, isReadOnly: false, isQueryable: true },
  ...{ isReference: false, isPickList: true },
  picklistValues: Object.entries(labels).map(([value, label], place) => ({
    ...{ value, label, isDefaultValue: false, sortOrder: place, isActive: true, isSystem: false },
  })),
});

/** What one Autotask holds, and who may see it. */
class Database {
  readonly tables = new Map<string, Map<number, Row>>();
  readonly picklists = new Map<string, Picklists>();
  readonly forbidden = new Set<string>();
  now: Date;
  secret = 'S3cret-of-the-api-user-77';
  zone = '';
  zoneUrl: string | null = null;
  used = 12;

  constructor(clock: string) {
    this.now = new Date(clock);
  }

  of(entity: string): Map<number, Row> {
    const known = this.tables.get(entity) ?? new Map<number, Row>();
    this.tables.set(entity, known);
    return known;
  }
}

/** Some histories can be asked for in one way only. */
function refuseFilter(entity: string, filter: unknown): Told | null {
  const named = fieldsIn(filter);
  if (entity !== 'TicketHistory' || named.every((name) => name === 'ticketID')) return null;
  return errors(500, 'TicketHistory can be queried by ticketID alone');
}

export async function openAutotask({
  clock = '2026-03-31T18:00:00Z',
  mostRows = MOST,
} = {}): Promise<AutotaskSimulator> {
  const database = new Database(clock);
  const { forbidden } = database;
  const simulator = { whilePaging: null as ((entity: string) => void) | null };
  let origin = '';

  function list(entity: string, query: Query, after: number): Told {
    const fields = fieldsOf(entity)!;
    const refused = refuseFilter(entity, query.filter);
    if (refused) return refused;
    const test = readFilter(query.filter, fields);
    const size = Math.min(query.maxRecords ?? MOST, mostRows);
    const found = [...database.of(entity).values()]
      .filter((row) => row.id > after && test(row))
      .sort((a, b) => a.id - b.id);
    const items = found.slice(0, size).map((row) => slim(row, query.includeFields));
    for (const row of items) assertDocumented(entity, row);
    const base = `${origin}/${database.zone}ATServicesRest/v1.0/${entity}/query/next`;
    const nextPageUrl = found.length > items.length ? `${base}?paging=${items.at(-1)!.id}` : null;
    simulator.whilePaging?.(entity);
    const pageDetails = { count: items.length, requestCount: size, prevPageUrl: null, nextPageUrl };
    return { status: 200, body: { items, pageDetails } };
  }

  function answerEntity(entity: string, what: string, { query, body, method }: Asked): Told {
    if (!fieldsOf(entity)) return errors(404, 'no such entity');
    if (forbidden.has(entity))
      return errors(500, 'The logged in Resource does not have the adequate permissions.');
    if (what === 'entityInformation/fields') {
      const lists = Object.entries(database.picklists.get(entity) ?? {});
      return { status: 200, body: { fields: lists.map(picklistField) } };
    }
    if (method !== 'POST') return errors(405, 'this has to be posted');
    const asked = JSON.parse(body) as Query;
    if (what !== 'query/count') return list(entity, asked, Number(query.get('paging') ?? -1));
    const test = readFilter(asked.filter, fieldsOf(entity)!);
    const queryCount = [...database.of(entity).values()].filter(test).length;
    return { status: 200, body: { queryCount } };
  }

  function answerZone({ query, headers }: Asked): Told {
    if (headers['secret']) throw new Error('credentials were sent where none are asked for');
    if (query.get('user') !== USER) return errors(500, 'the user could not be found');
    const url = database.zoneUrl ?? `${origin}/${database.zone}ATServicesRest/`;
    return { status: 200, body: { zoneName: 'America East', url, webUrl: origin, ci: 1 } };
  }

  function answer(asked: Asked): Told {
    const { path, headers } = asked;
    if (path === '/ATServicesRest/v1.0/zoneInformation') return answerZone(asked);
    const isKnown =
      headers['secret'] === database.secret &&
      headers['username'] === USER &&
      headers['apiintegrationcode'] === CODE;
    const base = `/${database.zone}ATServicesRest/v1.0/`;
    if (!isKnown || !path.startsWith(base))
      return errors(401, `no access for ${String(headers['secret'])}`);
    const [entity = '', ...rest] = path.slice(base.length).split('/');
    database.used += 1;
    if (entity === 'ThresholdInformation')
      return {
        status: 200,
        body: {
          externalRequestThreshold: REQUESTS_AN_HOUR,
          requestThresholdTimeframe: 60,
          currentTimeframeRequestCount: database.used,
        },
      };
    return answerEntity(entity, rest.join('/'), asked);
  }

  const server = await openSimulator({ now: () => database.now, answer });
  origin = server.origin;
  return Object.assign(simulator, server, {
    credentials: { userName: USER, secret: database.secret, integrationCode: CODE },
    forbidden,
    setClock: (instant: string) => void (database.now = new Date(instant)),
    place: (entity: string, row: Row) => void database.of(entity).set(row.id, row),
    remove: (entity: string, id: number) => void database.of(entity).delete(id),
    rows: (entity: string) => [...database.of(entity).values()],
    setPicklists: (entity: string, lists: Picklists) => void database.picklists.set(entity, lists),
    setSecret: (secret: string) => void (database.secret = secret),
    setZone: (zone: string) => void (database.zone = zone),
    setZoneUrl: (url: string | null) => void (database.zoneUrl = url),
    setUsed: (requests: number) => void (database.used = requests),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  });
}
