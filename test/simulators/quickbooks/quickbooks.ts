import { openSimulator, type Asked, type Simulator, type Told } from '../simulator';
import { parseQuery, valueAt, type Query } from './query';
import { assertDocumented } from './schemas';
import { CLIENT_ID, CLIENT_SECRET, FIRST_REFRESH, TokenDesk } from './token-desk';

/** A row as QuickBooks sends it. */
export interface Row {
  readonly Id: string;
  readonly [field: string]: unknown;
}

export interface QuickbooksSimulator extends Simulator {
  readonly credentials: Readonly<Record<string, string>>;
  readonly desk: TokenDesk;
  setClock(instant: string): void;
  /** Adds a row or changes one, as of its clock. */
  put(entity: string, row: Row): void;
  /** The same as of the instant that the row names. */
  place(entity: string, row: Row): void;
  /** Takes a row away without a trace. */
  remove(entity: string, id: string): void;
  /** Deletes a row as a person does: the feed of changes tells it. */
  delete(entity: string, id: string): void;
  rows(entity: string): Row[];
  /** Objects that this user may not see. */
  readonly forbidden: Set<string>;
  revoke(): void;
  /** Which company the consent is for. */
  setRealm(realm: string): void;
}

const REALM = '4620816365291';
const MOST = 1000;
const LOOK_BACK_MS = 30 * 86_400_000;
const PACIFIC_MS = 8 * 3_600_000;

/** The time of California in winter, as QuickBooks writes it. */
export const pacific = (instant: Date): string =>
  new Date(instant.getTime() - PACIFIC_MS).toISOString().replace(/\.\d{3}Z$/, '-08:00');

const fault = (status: number, code: string, message: string, type = 'ValidationFault'): Told => ({
  status,
  body: { Fault: { Error: [{ Message: message, Detail: message, code, element: '' }], type } },
});

const UNAUTHORISED: Told = {
  status: 401,
  body: {
    fault: {
      error: [{ message: 'AuthenticationFailed', detail: 'Token expired', code: '3200' }],
      type: 'AUTHENTICATION',
    },
  },
};
const NOT_ALLOWED = fault(403, '5020', 'Permission Denied Error', 'AuthorizationFault');

const changedAt = (row: unknown): number =>
  Date.parse(String(valueAt(row, 'MetaData.LastUpdatedTime')));

function slim(row: Row, fields: Query['fields']): Row {
  if (!Array.isArray(fields)) return row;
  const MetaData = row['MetaData'] as Record<string, unknown>;
  const times = fields
    .filter((field) => field.startsWith('MetaData.'))
    .map((field) => field.slice('MetaData.'.length));
  return {
    Id: row.Id,
    MetaData: Object.fromEntries(times.map((name) => [name, MetaData[name]])),
  };
}

/** Lists of names leave out what is inactive unless the query speaks of it. */
const isShown = (row: Row, text: string): boolean =>
  row['Active'] !== false || /\bActive\b/.test(text);

class Ledger {
  readonly tables = new Map<string, Map<string, Row>>();
  readonly dead = new Map<string, Row[]>();

  of(entity: string): Map<string, Row> {
    const known = this.tables.get(entity) ?? new Map<string, Row>();
    this.tables.set(entity, known);
    return known;
  }

  query(text: string, mostRows: number): unknown {
    const { entity, fields, test, orderBy, start, most } = parseQuery(text);
    const found = [...this.of(entity).values()].filter((row) => test(row) && isShown(row, text));
    if (fields === 'COUNT') return { QueryResponse: { totalCount: found.length } };
    const by = (row: Row) => Date.parse(String(valueAt(row, orderBy ?? '')));
    const sorted = orderBy === null ? found : found.sort((a, b) => by(a) - by(b));
    const page = sorted.slice(start - 1, start - 1 + Math.min(most, mostRows));
    for (const row of page) assertDocumented(entity, row);
    if (page.length === 0) return { QueryResponse: {} };
    const rows = page.map((row) => slim(row, fields));
    return { QueryResponse: { [entity]: rows, startPosition: start, maxResults: rows.length } };
  }

  changes(entities: readonly string[], since: number): unknown {
    const parts = entities.map((entity) => {
      const all = [...this.of(entity).values(), ...(this.dead.get(entity) ?? [])];
      const changed = all.filter((row) => changedAt(row) >= since).slice(0, MOST);
      return changed.length === 0
        ? {}
        : { [entity]: changed, startPosition: 1, maxResults: changed.length };
    });
    return { CDCResponse: [{ QueryResponse: parts }] };
  }
}

export async function openQuickbooks({
  clock = '2026-03-31T18:00:00Z',
  mostRows = MOST,
} = {}): Promise<QuickbooksSimulator> {
  const ledger = new Ledger();
  const forbidden = new Set<string>();
  let now = new Date(clock);
  let ours = REALM;
  const desk = new TokenDesk(() => now);

  function feed(query: URLSearchParams): Told {
    const entities = (query.get('entities') ?? '').split(',');
    if (entities.some((entity) => forbidden.has(entity))) return NOT_ALLOWED;
    if (entities.includes('TimeActivity')) return fault(400, '2010', 'not supported by the feed');
    const since = Date.parse(query.get('changedSince') ?? '');
    if (Number.isNaN(since) || now.getTime() - since > LOOK_BACK_MS)
      return fault(400, '2010', 'changedSince lies more than 30 days back');
    return { status: 200, body: ledger.changes(entities, since) };
  }

  function select(text: string): Told {
    if (forbidden.has(parseQuery(text).entity)) return NOT_ALLOWED;
    return { status: 200, body: ledger.query(text, mostRows) };
  }

  function answer(asked: Asked): Told {
    const { path, query, headers } = asked;
    if (path === '/oauth2/v1/tokens/bearer') return desk.answer(asked);
    if (!desk.accepts(headers.authorization)) return UNAUTHORISED;
    const [, realm, inner = ''] = /^\/v3\/company\/(\d+)(\/.*)$/.exec(path) ?? [];
    if (realm !== ours) return fault(403, '3100', 'ApplicationAuthorizationFailed');
    if (headers.accept !== 'application/json' || query.get('minorversion') !== '75')
      throw new Error('the connector has to ask for JSON of the version it knows');
    if (inner.startsWith('/companyinfo/')) return { status: 200, body: { CompanyInfo: {} } };
    if (inner === '/cdc') return feed(query);
    if (inner === '/query') return select(query.get('query') ?? '');
    return fault(404, '610', 'Object Not Found');
  }

  const server = await openSimulator({ now: () => now, answer });
  const place = (entity: string, row: Row): void => void ledger.of(entity).set(row.Id, row);
  const remove = (entity: string, id: string): void => void ledger.of(entity).delete(id);
  return Object.assign(server, {
    credentials: {
      ...{ clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, realmId: REALM },
      refreshToken: FIRST_REFRESH,
    },
    ...{ desk, forbidden, place, remove },
    setClock: (instant: string) => void (now = new Date(instant)),
    put: (entity: string, row: Row) => {
      const LastUpdatedTime = pacific(now);
      const before = ledger.of(entity).get(row.Id)?.['MetaData'] as object | undefined;
      place(entity, {
        ...row,
        MetaData: { CreateTime: LastUpdatedTime, ...before, LastUpdatedTime },
      });
    },
    delete: (entity: string, Id: string) => {
      remove(entity, Id);
      const MetaData = { LastUpdatedTime: pacific(now) };
      const tombstone = { domain: 'QBO', status: 'Deleted', Id, MetaData };
      ledger.dead.set(entity, [...(ledger.dead.get(entity) ?? []), tombstone]);
    },
    rows: (entity: string) => [...ledger.of(entity).values()],
    revoke: () => desk.revoke(),
    setRealm: (realm: string) => void (ours = realm),
  });
}
