import { openSimulator, type Asked, type Simulator, type Told } from '../simulator';
import { parseConditions } from './conditions';
import { assertDocumented } from './schemas';

/** A row as ConnectWise sends it. */
export interface Row {
  readonly id: number;
  readonly [field: string]: unknown;
}

export interface ConnectwiseSimulator extends Simulator {
  readonly credentials: Readonly<Record<string, string>>;
  /** The instant on its clock. */
  now(): Date;
  setClock(instant: string): void;
  /** Adds a row or changes one, as of its clock. */
  put(path: string, row: Row): void;
  /** The same without a word in `lastUpdated`: as of the instant that the row names. */
  place(path: string, row: Row): void;
  /** Takes a row away without a trace. */
  remove(path: string, id: number): void;
  rows(path: string): Row[];
  /** Paths that this key may not see. */
  readonly forbidden: Set<string>;
  /** Called after each answer of rows: what changes while somebody pages. */
  whilePaging: ((path: string) => void) | null;
  setCodebase(codebase: string): void;
  setKey(privateKey: string): void;
  /** Whose system it is; the key is known to that company alone. */
  setCompany(company: string): void;
  /** What its callbacks are signed with. */
  readonly signingKey: string;
}

const COMPANY = 'lakeside';
const SIGNING_KEY = 'c4llback-signing-k3y-77';
const MOST = 1000;
const ADDITIONS = /^\/finance\/agreements\/(\d+)\/additions$/;

const secondsOf = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z');

const error = (status: number, code: string, message: string): Told => ({
  status,
  body: { code, message, errors: [] },
});

const slim = (row: Row, fields: string | null): Row => {
  if (!fields) return row;
  const kept = ['id', ...fields.split(',')];
  return Object.fromEntries(Object.entries(row).filter(([name]) => kept.includes(name))) as Row;
};

/** The first rows that pass a test, and no more are looked at. */
function firstOf(rows: readonly Row[], count: number, test: (row: Row) => boolean): Row[] {
  const found: Row[] = [];
  for (let at = 0; at < rows.length && found.length < count; at += 1)
    if (test(rows[at]!)) found.push(rows[at]!);
  return found;
}

const byId = (a: Row, b: Row): number => a.id - b.id;

class Store {
  private readonly tables = new Map<string, Map<number, Row>>();
  private readonly inOrder = new Map<string, Row[]>();

  set(path: string, row: Row): void {
    this.of(path).set(row.id, row);
    this.inOrder.delete(path);
  }

  delete(path: string, id: number): void {
    this.of(path).delete(id);
    this.inOrder.delete(path);
  }

  /** Additions are read agreement by agreement, and kept in one list. */
  rows(path: string): Row[] {
    const agreement = ADDITIONS.exec(path)?.[1];
    if (agreement === undefined) return [...this.ordered(path)];
    const all = this.ordered('/finance/agreements/additions');
    return all.filter((row) => row['agreementId'] === Number(agreement));
  }

  get(path: string, id: number): Row | undefined {
    return this.of(path).get(id);
  }

  /** Put in order once, until something changes: long lists are read page by page. */
  private ordered(path: string): Row[] {
    const known = this.inOrder.get(path) ?? [...this.of(path).values()].sort(byId);
    this.inOrder.set(path, known);
    return known;
  }

  private of(path: string): Map<number, Row> {
    const known = this.tables.get(path) ?? new Map<number, Row>();
    this.tables.set(path, known);
    return known;
  }
}

export async function openConnectwise({
  clock = '2026-03-31T18:00:00Z',
  mostRows = MOST,
} = {}): Promise<ConnectwiseSimulator> {
  const store = new Store();
  const forbidden = new Set<string>();
  let now = new Date(clock);
  let codebase = 'v2025_1/';
  let company = COMPANY;
  let privateKey = 'priv-K3y-5512-aa81';
  const simulator = { whilePaging: null as ((path: string) => void) | null };

  function list(path: string, query: URLSearchParams): Told {
    const test = parseConditions(query.get('conditions') ?? '');
    const size = Math.min(Number(query.get('pageSize') ?? 25), mostRows);
    const after = Number(query.get('pageId') ?? 0);
    const found = firstOf(store.rows(path), size + 1, (row) => row.id > after && test(row));
    const page = found.slice(0, size).map((row) => slim(row, query.get('fields')));
    for (const row of page) assertDocumented(path.replace(/\/\d+\//, '/'), row);
    const more = found.length > page.length;
    const link: Record<string, string> = more
      ? { link: `<http://simulator${path}?pageId=${page.at(-1)!.id}>; rel="next"` }
      : {};
    simulator.whilePaging?.(path);
    return { status: 200, body: page, headers: link };
  }

  function answer({ path, query, headers }: Asked): Told {
    const asked = /^\/login\/companyinfo\/(.+)$/.exec(path)?.[1];
    if (asked) {
      if (headers.authorization) throw new Error('credentials were sent where none are asked for');
      const body = asked === company ? { CompanyID: company, Codebase: codebase } : null;
      return { status: 200, body };
    }
    if (path === '/callback-keys/1') return { status: 200, body: { signing_key: SIGNING_KEY } };
    const base = `/${codebase}apis/3.0`;
    if (!path.startsWith(`${base}/`)) return error(404, 'NotFound', 'no such codebase');
    const key = Buffer.from(`${company}+pub-81:${privateKey}`).toString('base64');
    if (headers.authorization !== `Basic ${key}` || headers['clientid'] !== 'client-guid-1')
      return error(401, 'Unauthorized', `invalid key ${headers.authorization}`);
    const inner = path.slice(base.length);
    if ([...forbidden].some((each) => inner.startsWith(each)))
      return error(403, 'Forbidden', 'the security role does not allow this');
    if (inner === '/system/info') return { status: 200, body: { version: 'v2025.8' } };
    if (inner.endsWith('/count')) {
      const test = parseConditions(query.get('conditions') ?? '');
      return {
        status: 200,
        body: { count: store.rows(inner.slice(0, -'/count'.length)).filter(test).length },
      };
    }
    return list(inner, query);
  }

  const server = await openSimulator({ now: () => now, answer });
  const place = (path: string, row: Row): void => store.set(path, row);
  return Object.assign(simulator, server, {
    credentials: {
      companyId: COMPANY,
      publicKey: 'pub-81',
      privateKey,
      clientId: 'client-guid-1',
    },
    forbidden,
    signingKey: SIGNING_KEY,
    place,
    now: () => now,
    setClock: (instant: string) => void (now = new Date(instant)),
    put: (path: string, row: Row) => {
      const before = store.get(path, row.id)?.['_info'] as Record<string, string> | undefined;
      const stamp = { dateEntered: secondsOf(now), ...before, lastUpdated: secondsOf(now) };
      place(path, { ...row, _info: { ...stamp, ...(row['_info'] as object) } });
    },
    remove: (path: string, id: number) => store.delete(path, id),
    rows: (path: string) => store.rows(path),
    setCodebase: (next: string) => void (codebase = next),
    setKey: (next: string) => void (privateKey = next),
    setCompany: (next: string) => void (company = next),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  });
}
