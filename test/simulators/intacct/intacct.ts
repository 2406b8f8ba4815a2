import { openSimulator, type Asked, type Simulator, type Told } from '../simulator';
import { parseQuery, sorted, type Row } from './query';
import { assertDocumented, fieldsOf } from './schemas';

export type { Row } from './query';

export interface IntacctSimulator extends Simulator {
  readonly credentials: Readonly<Record<string, string>>;
  /** How many tokens were handed out. */
  handedOut(): number;
  setClock(instant: string): void;
  /** Adds a row or changes one, as of its clock. */
  put(object: string, row: Row): void;
  /** The same as of the instant that the row names. */
  place(object: string, row: Row): void;
  /** Takes a row away: nothing tells it. */
  remove(object: string, key: string): void;
  rows(object: string): Row[];
  /** Objects that this user may not see. */
  readonly forbidden: Set<string>;
  /** Objects of modules that the company has not bought. */
  readonly absent: Set<string>;
  revoke(): void;
}

const KEYS = {
  clientId: '586b7a18.app.sage.com',
  clientSecret: 'int4cct-s3cret-cl1ent',
  username: 'seatwise@harbor',
};
const MOST = 4000;
const LIFE_SECONDS = 6 * 3600;
const API = '/ia/api/v1';

const failed = (status: number, code: string, message: string): Told => ({
  status,
  body: {
    'ia::error': { code, message, supportId: 'sojLj~EX2vg0DE' },
    'ia::meta': { totalCount: 1, totalSuccess: 0, totalError: 1 },
  },
});

/** Hands out tokens that live for hours, to whoever has the key. */
class KeyDesk {
  handedOut = 0;
  private secret: string | null = KEYS.clientSecret;
  private until = 0;

  constructor(private readonly now: () => Date) {}

  revoke(): void {
    this.secret = null;
    this.until = 0;
  }

  accepts(authorization: string | undefined): boolean {
    return (
      this.now().getTime() < this.until && authorization === `Bearer eyJ-intacct-${this.handedOut}`
    );
  }

  answer({ body, headers }: Asked): Told {
    const form = new URLSearchParams(body);
    if (headers['content-type'] !== 'application/x-www-form-urlencoded')
      return failed(400, 'GW-0032', 'Invalid Token Payload');
    const isKnown =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === KEYS.clientId &&
      form.get('username') === KEYS.username &&
      this.secret !== null &&
      form.get('client_secret') === this.secret;
    if (!isKnown) return failed(400, 'GW-0011', 'Invalid Request');
    this.handedOut += 1;
    this.until = this.now().getTime() + LIFE_SECONDS * 1000;
    const access_token = `eyJ-intacct-${this.handedOut}`;
    return { status: 200, body: { token_type: 'Bearer', access_token, expires_in: LIFE_SECONDS } };
  }
}

const groupsAmong = (fields: readonly string[]): object =>
  Object.fromEntries(
    fields.filter((field) => field.includes('.')).map((field) => [field.split('.')[0]!, {}]),
  );

export async function openIntacct({
  clock = '2026-03-31T18:00:00Z',
  mostRows = MOST,
} = {}): Promise<IntacctSimulator> {
  const tables = new Map<string, Map<string, Row>>();
  const forbidden = new Set<string>();
  const absent = new Set<string>();
  let now = new Date(clock);
  const desk = new KeyDesk(() => now);
  const of = (object: string): Map<string, Row> => {
    const known = tables.get(object) ?? new Map<string, Row>();
    tables.set(object, known);
    return known;
  };

  function closed(object: string): Told | null {
    if (forbidden.has(object)) return failed(403, 'forbidden', 'User lacks permission');
    if (absent.has(object) || fieldsOf(object) === null)
      return failed(400, 'invalidRequest', `Object ${object} does not exist`);
    return null;
  }

  function select(text: string): Told {
    const query = parseQuery(text);
    const { object, fields, start, size } = query;
    const refused = closed(object);
    if (refused) return refused;
    const unknown = fields.filter((field) => !fieldsOf(object)!.includes(field));
    if (unknown.length > 0)
      return failed(422, 'operationFailed', `Field ${unknown.join(', ')} is not known`);
    const found = sorted([...of(object).values()].filter(query.test), query);
    const most = Math.min(size, mostRows);
    const page = found.slice(start - 1, start - 1 + most);
    for (const row of page) assertDocumented(object, row);
    const next = start - 1 + most < found.length ? start + most : null;
    const rows = page.map((row) =>
      Object.fromEntries(fields.map((field) => [field, row[field] ?? null])),
    );
    const meta = { totalCount: found.length, start, pageSize: most, next, previous: null };
    return { status: 200, body: { 'ia::result': rows, 'ia::meta': meta } };
  }

  function describe(object: string): Told {
    const refused = closed(object);
    if (refused) return refused;
    const fields = fieldsOf(object)!;
    const plain = fields.filter((field) => !field.includes('.'));
    const told = Object.fromEntries(plain.map((field) => [field, { type: 'string' }]));
    return {
      status: 200,
      body: { 'ia::result': { fields: told, groups: groupsAmong(fields), refs: {} } },
    };
  }

  function answer(asked: Asked): Told {
    const { method, path, query, headers, body } = asked;
    if (method === 'POST' && path === `${API}/oauth2/token`) return desk.answer(asked);
    if (!desk.accepts(headers.authorization)) return failed(401, 'GW-0031', 'Invalid Token');
    if (method === 'GET' && path === `${API}/services/core/model`)
      return describe(query.get('name') ?? '');
    if (method === 'POST' && path === `${API}/services/core/query`) return select(body);
    return failed(404, 'invalidRequest', 'Malformed URL');
  }

  const server = await openSimulator({ now: () => now, answer });
  const place = (object: string, row: Row): void => void of(object).set(row.key, row);
  return Object.assign(server, {
    ...{ credentials: KEYS, forbidden, absent, place },
    handedOut: () => desk.handedOut,
    setClock: (instant: string) => void (now = new Date(instant)),
    put: (object: string, row: Row) =>
      place(object, {
        ...row,
        'audit.modifiedDateTime': now.toISOString().replace(/\.\d{3}Z$/, 'Z'),
      }),
    remove: (object: string, key: string) => void of(object).delete(key),
    rows: (object: string) => [...of(object).values()],
    revoke: () => desk.revoke(),
  });
}
