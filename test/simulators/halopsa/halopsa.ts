import { openSimulator, type Asked, type Simulator, type Told } from '../simulator';
import { LISTS, ordered, select, slim, type HaloList, type Row } from './lists';
import { assertDocumented } from './schemas';
import { TokenDesk } from './token-desk';

export interface HalopsaSimulator extends Simulator {
  readonly credentials: Readonly<Record<string, string>>;
  readonly desk: TokenDesk;
  setClock(instant: string): void;
  /** Adds a row or changes one, as it is given. */
  place(list: string, row: Row): void;
  /** Takes a row away without a trace. */
  remove(list: string, id: number, ticket?: number): void;
  rows(list: string): Row[];
  /** Lists that this key may not see. */
  readonly forbidden: Set<string>;
  /** Parameters that this Halo does not heed. */
  readonly unheeded: Set<string>;
  /** Called after each answer of rows: what changes while somebody pages. */
  whilePaging: ((list: string, page: number) => void) | null;
  /** Whose Halo it says it is. */
  setTenant(tenant: string): void;
  /** Where it says that tokens are handed out; null is here. */
  setAuthority(url: string | null): void;
}

const MOST = 1000;
const PAGES = ['pageinate', 'page_size', 'page_no', 'order', 'orderdesc'];
const NOT_ALLOWED: Told = {
  status: 403,
  body: { ClassName: 'System.Exception', Message: 'You do not have permission to view this.' },
};

/** Actions are numbered within their ticket. */
const keyOf = (list: string, id: number | string, ticket: unknown): string =>
  list === 'Actions' ? `${String(ticket)}:${id}` : String(id);

function assertKnown(list: HaloList, query: URLSearchParams): void {
  const known = [...list.parameters, ...(list.pages ? PAGES : []), 'count'];
  for (const name of query.keys())
    if (!known.includes(name)) throw new Error(`there is no parameter ${name}`);
}

const sizesOf = (query: URLSearchParams, mostRows: number) => ({
  no: Number(query.get('page_no') ?? 1),
  size: Math.min(Number(query.get('page_size') ?? mostRows), mostRows),
});

export async function openHalopsa({
  clock = '2026-03-31T18:00:00Z',
  mostRows = MOST,
} = {}): Promise<HalopsaSimulator> {
  const tables = new Map<string, Map<string, Row>>();
  const forbidden = new Set<string>();
  const unheeded = new Set<string>();
  const simulator = { whilePaging: null as HalopsaSimulator['whilePaging'] };
  let now = new Date(clock);
  let tenant = 'lakeside';
  let authority: string | null = null;
  let origin = '';
  const desk = new TokenDesk(() => now);
  const tableOf = (name: string): Map<string, Row> => {
    const known = tables.get(name) ?? new Map<string, Row>();
    tables.set(name, known);
    return known;
  };

  function answerList(name: string, list: HaloList, query: URLSearchParams): Told {
    assertKnown(list, query);
    const found = ordered(select(list, [...tableOf(name).values()], { query, unheeded }), query);
    const { no, size } = sizesOf(query, mostRows);
    const isPaged = list.pages && query.get('pageinate') === 'true';
    const most = Math.min(Number(query.get('count') ?? MOST), mostRows);
    const rows = isPaged ? found.slice((no - 1) * size, no * size) : found.slice(0, most);
    for (const row of rows) assertDocumented(name, row);
    const body = rows.map((row) => slim(list, row, query));
    if (isPaged) simulator.whilePaging?.(name, no);
    if (!list.rows) return { status: 200, body };
    const paged = isPaged ? { page_no: no, page_size: size } : {};
    return { status: 200, body: { ...paged, record_count: found.length, [list.rows]: body } };
  }

  function answerApi(path: string, query: URLSearchParams): Told {
    const [name = '', id] = path.split('/');
    const list = LISTS[name];
    if (!list) return { status: 404, body: { Message: 'No HTTP resource was found.' } };
    if (forbidden.has(name)) return NOT_ALLOWED;
    if (id === undefined) return answerList(name, list, query);
    const row = tableOf(name).get(id);
    return row ? { status: 200, body: row } : { status: 404, body: { Message: 'Not found.' } };
  }

  function answer(asked: Asked): Told {
    const { path, query, headers } = asked;
    if (path === '/api/authinfo') {
      if (headers.authorization) throw new Error('a token was sent where none is asked for');
      return { status: 200, body: { auth_url: authority ?? `${origin}/auth`, tenant_id: tenant } };
    }
    if (path === '/auth/token') return desk.answer(asked);
    if (!desk.accepts(headers.authorization))
      return { status: 401, body: { Message: `no access for ${String(headers.authorization)}` } };
    return answerApi(path.replace('/api/', ''), query);
  }

  const server = await openSimulator({ now: () => now, answer });
  origin = server.origin;
  return Object.assign(simulator, server, {
    ...{ credentials: desk.credentials, desk, forbidden, unheeded },
    setClock: (instant: string) => void (now = new Date(instant)),
    place: (list: string, row: Row) =>
      void tableOf(list).set(keyOf(list, row.id, row['ticket_id']), row),
    remove: (list: string, id: number, ticket?: number) =>
      void tableOf(list).delete(keyOf(list, id, ticket)),
    rows: (list: string) => [...tableOf(list).values()],
    setTenant: (name: string) => void (tenant = name),
    setAuthority: (url: string | null) => void (authority = url),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  });
}
