import { openSimulator, type Asked, type Simulator, type Told } from '../simulator';
import { evaluate, NotThere, type Row, type Tables } from './evaluate';
import { KeyDesk, KEYS } from './key-desk';
import { assertDocumented, hasColumn, isTable } from './schemas';
import { parseSelect } from './sql';

export interface NetsuiteSimulator extends Simulator {
  readonly credentials: Readonly<Record<string, string>>;
  /** How many tokens were handed out. */
  handedOut(): number;
  setClock(instant: string): void;
  /** Adds rows to a table, or takes the place of those that the test tells. */
  place(table: string, rows: readonly Row[], instead?: (row: Row) => boolean): void;
  /** Takes rows away without a trace. */
  remove(table: string, which: (row: Row) => boolean): void;
  rows(table: string): readonly Row[];
  /** Tables, and columns as `table.column`, that do not exist for this role. */
  readonly hidden: Set<string>;
  revoke(): void;
}

const MOST = 1000;
const QUERY = '/services/rest/query/v1/suiteql';
const TOKEN = '/services/rest/auth/oauth2/v1/token';

const failed = (status: number, code: string, detail: string): Told => ({
  status,
  body: {
    ...{ type: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1', title: 'Bad', status },
    'o:errorDetails': [{ detail, 'o:errorCode': code }],
  },
});

/** What stands in the place of an id where people read it, by the column that holds the id. */
const SHOWN: Readonly<Record<string, readonly [table: string, name: string]>> = {
  item: ['item', 'itemid'],
  class: ['classification', 'fullname'],
  department: ['department', 'fullname'],
};
const NAMED: Readonly<Record<string, string>> = {
  ...{ item: 'itemid', classification: 'fullname', department: 'fullname' },
};

/** What is empty is left out, and everything is text. */
const toItem = (row: Row): object => ({
  links: [],
  ...Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, String(value)]),
  ),
});

class Account implements Tables {
  readonly hidden = new Set<string>();
  private readonly tables = new Map<string, Row[]>();

  all(table: string): Row[] {
    const known = this.tables.get(table) ?? [];
    this.tables.set(table, known);
    return known;
  }

  replace(table: string, rows: Row[]): void {
    this.tables.set(table, rows);
  }

  rows(table: string): readonly Row[] | null {
    if (table === 'dual') return [{}];
    return isTable(table) && !this.hidden.has(table) ? this.all(table) : null;
  }

  has(table: string, column: string): boolean {
    return hasColumn(table, column) && !this.hidden.has(`${table}.${column}`);
  }

  display(table: string, column: string, value: string | number | null): string | number | null {
    const [other = table, name = NAMED[table] ?? ''] =
      column === 'id' ? [] : (SHOWN[column] ?? ['']);
    if (other === '') return value === null ? null : `List value ${value}`;
    return this.all(other).find(({ id }) => id === value)?.[name] ?? null;
  }
}

export async function openNetsuite({
  clock = '2026-03-31T18:00:00Z',
  mostRows = MOST,
} = {}): Promise<NetsuiteSimulator> {
  const account = new Account();
  let now = new Date(clock);
  let origin = '';
  const desk = new KeyDesk(
    () => now,
    () => `${origin}${TOKEN}`,
  );

  function select(q: string, limit: number, offset: number): Told {
    const found = evaluate(parseSelect(q), account);
    const most = Math.min(limit, mostRows);
    const items = found.slice(offset, offset + most).map(toItem);
    return {
      status: 200,
      body: {
        ...{ links: [], count: items.length, hasMore: offset + most < found.length, items },
        ...{ offset, totalResults: found.length },
      },
    };
  }

  function query({ query: given, headers, body }: Asked): Told {
    const [limit, offset] = [Number(given.get('limit')), Number(given.get('offset'))];
    if (headers['prefer'] !== 'transient')
      return failed(400, 'INVALID_HEADER', 'The required request header Prefer is missing.');
    if (!(limit >= 1 && limit <= MOST) || offset % limit !== 0)
      return failed(400, 'INVALID_PARAMETER', 'The offset has to be a multiple of the limit.');
    try {
      return select((JSON.parse(body) as { q: string }).q, limit, offset);
    } catch (error) {
      if (error instanceof NotThere)
        return failed(400, 'INVALID_PARAMETER', `Invalid search query. ${error.message}`);
      throw error;
    }
  }

  function answer(asked: Asked): Told {
    const { method, path, headers } = asked;
    if (method === 'POST' && path === TOKEN) return desk.answer(asked);
    if (!desk.accepts(headers.authorization))
      return failed(401, 'INVALID_LOGIN', 'Invalid login attempt.');
    if (method === 'POST' && path === QUERY) return query(asked);
    return failed(404, 'NONEXISTENT_RESOURCE', 'There is no such resource.');
  }

  const server = await openSimulator({ now: () => now, answer });
  origin = server.origin;
  const keep = (table: string, test: (row: Row) => boolean): Row[] =>
    account.all(table).filter(test);
  return Object.assign(server, {
    ...{ credentials: KEYS, hidden: account.hidden },
    handedOut: () => desk.handedOut,
    setClock: (instant: string) => void (now = new Date(instant)),
    place: (table: string, rows: readonly Row[], instead: (row: Row) => boolean = () => false) => {
      for (const row of rows) assertDocumented(table, row);
      account.replace(table, [...keep(table, (row) => !instead(row)), ...rows]);
    },
    remove: (table: string, which: (row: Row) => boolean) =>
      account.replace(
        table,
        keep(table, (row) => !which(row)),
      ),
    rows: (table: string) => account.all(table),
    revoke: () => desk.revoke(),
  });
}
