/**
 * Imports a real service desk through the command line into a fresh tenant, asks the running
 * server over HTTP, and compares every answer with SQL written for this check (expected.sql).
 * Usage: check-incidents FOLDER
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { openEmbedded } from '../../src/database/embedded/open-embedded';

const SEATWISE = resolve(__dirname, '../../src/seatwise.js');
const PERIOD = { from: '2016-02', to: '2017-02' };
/** The day after the log ends: what is ten years old is too old for an MSP of today. */
const LOOKED_AT = '2017-03-01T12:00:00Z';

const FIGURES = {
  TICKETS_OPENED: (row: Expected) => row.opened,
  TICKETS_CLOSED: (row: Expected) => row.net,
  TOTAL_CLOSE_PERCENT: (row: Expected) => ratio(row.net * 100, row.opened),
  REACTIVE_TICKETS_PER_SEAT: (row: Expected) => ratio(row.opened, row.seats),
  ESCALATION_PERCENT: (row: Expected) => ratio(row.escalated * 100, row.closed),
  TIME_TO_RESOLUTION: (row: Expected) => ratio(row.hours ?? 0, row.closed),
  TIME_TO_RESOLUTION_MEDIAN: (row: Expected) => row.median,
  TIME_TO_RESOLUTION_P90: (row: Expected) => row.p90,
};
const NEED_TIME = ['RHEM', 'AVERAGE_RESOLUTION_TIME', 'TOUCHES_PER_TICKET', 'REACTIVE_HOURS'];

interface Expected {
  client: string | null;
  month: string;
  opened: number;
  net: number;
  closed: number;
  escalated: number;
  hours: number | null;
  median: number | null;
  p90: number | null;
  seats: number;
}

interface Value {
  key: string;
  value: number | null;
  reason: string | null;
}

interface Row {
  dimensions: { dimension: string; label: string }[];
  values: Value[];
}

const ratio = (over: number, under: number): number | null => (under === 0 ? null : over / under);

const same = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));

function seatwise(env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [SEATWISE, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The one line of JSON that a command prints when it is done, or ready. */
async function answerOf<T>(child: ChildProcess): Promise<T> {
  const lines = createInterface({ input: child.stdout! });
  const line = await Promise.race([
    once(lines, 'line').then(([text]) => text as string),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`exited with ${code}`))),
  ]);
  return JSON.parse(line) as T;
}

async function ask(url: string, token: string, groupBy: string[], metrics: string[]) {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `query Check($query: MetricsQuery!) {
          metrics(query: $query) {
            rows { dimensions { dimension label } values { key value reason } }
            pageInfo { hasNextPage endCursor }
          }
        }`,
        variables: { query: { metrics, groupBy, period: PERIOD, first: 10000, after } },
      }),
    });
    const body = (await response.json()) as {
      errors?: unknown;
      data: { metrics: { rows: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    };
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    rows.push(...body.data.metrics.rows);
    after = body.data.metrics.pageInfo.hasNextPage ? body.data.metrics.pageInfo.endCursor : null;
  } while (after);
  return rows;
}

/** Compares every figure of every expected row; an expected row that the answer lacks has opened and closed nothing. */
function compare(expected: Expected[], answered: Map<string, Map<string, Value>>): string[] {
  const wrong: string[] = [];
  for (const row of expected) {
    const values = answered.get(`${row.client ?? ''}|${row.month}`);
    if (!values) {
      wrong.push(`${row.client ?? 'MSP'} ${row.month}: no answer`);
      continue;
    }
    for (const [key, figure] of Object.entries(FIGURES)) {
      const value = values.get(key)!;
      if (same(value.value, figure(row))) continue;
      const got = value.value ?? value.reason;
      wrong.push(`${row.client ?? 'MSP'} ${row.month} ${key}: API ${got}, SQL ${figure(row)}`);
    }
  }
  return wrong;
}

function incomplete(rows: Row[]): string[] {
  return rows.flatMap((row) =>
    row.values
      .filter((value) => NEED_TIME.includes(value.key))
      .filter((value) => value.value !== null || value.reason !== 'DATA_INCOMPLETE')
      .map((value) => `${value.key}: ${value.value ?? value.reason} without any time entries`),
  );
}

const label = (row: Row, dimension: string): string =>
  row.dimensions.find((d) => d.dimension === dimension)?.label ?? '';

const byPlace = (rows: Row[]) =>
  new Map(
    rows.map((row) => [
      `${label(row, 'CLIENT')}|${label(row, 'MONTH')}`,
      new Map(row.values.map((value) => [value.key, value])),
    ]),
  );

/** Joins the Postgres that the server runs, as its superuser: the check reads raw rows past every policy. */
async function expectedFrom(dataDir: string, tenantId: number): Promise<Expected[]> {
  const embedded = await openEmbedded({ dataDir });
  const database = new Client({ connectionString: embedded.superuserUrl });
  await database.connect();
  try {
    const sql = readFileSync(join(__dirname, 'expected.sql'), 'utf8');
    return (await database.query<Expected>(sql, [tenantId])).rows;
  } finally {
    await database.end();
    await embedded.close();
  }
}

async function check(folder: string, dataDir: string): Promise<number> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', SEATWISE_NOW: LOOKED_AT };
  const server = seatwise(env, 'start', '--json');
  try {
    const { url } = await answerOf<{ url: string }>(server);
    const { id } = await answerOf<{ id: string }>(
      seatwise(env, 'msp', 'create', '--name', 'Service desk', '--time-zone', 'UTC', '--json'),
    );
    const counts = await answerOf<{ received: number; rejected: number }>(
      seatwise(env, 'import', '--msp', id, '--source', 'servicenow', folder, '--json'),
    );
    if (counts.rejected > 0) throw new Error(`rejected rows: ${JSON.stringify(counts)}`);
    const { token } = await answerOf<{ token: string }>(
      seatwise(env, 'token', 'issue', '--msp', id, '--json'),
    );
    const keys = [...Object.keys(FIGURES), ...NEED_TIME];
    const perClient = await ask(url, token, ['CLIENT', 'MONTH'], keys);
    const perMonth = await ask(url, token, ['MONTH'], keys);

    const expected = await expectedFrom(dataDir, Number(id.replace('msp_', '')));
    const answered = byPlace([...perClient, ...perMonth]);
    const wrong = [...compare(expected, answered), ...incomplete([...perClient, ...perMonth])];
    wrong.slice(0, 20).forEach((line) => process.stderr.write(`${line}\n`));
    const figures = expected.length * Object.keys(FIGURES).length;
    process.stdout.write(`Imported ${counts.received} rows of a real service desk.\n`);
    process.stdout.write(`${figures - wrong.length} passed, ${wrong.length} failed\n`);
    return wrong.length === 0 && expected.length > 1000 ? 0 : 1;
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error('usage: check-incidents FOLDER');
  const dataDir = mkdtempSync(join(tmpdir(), 'seatwise-incidents-'));
  try {
    process.exitCode = await check(folder, dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

void main();
