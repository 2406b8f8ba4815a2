import { Readable } from 'node:stream';
import { Client } from 'pg';
import { DEMO_MSP, demoRecords } from '../../src/demo/demo-records';
import type { Database } from '../../src/database/database';
import { createMsp } from '../../src/database/create-msp';
import { importStream } from '../../src/ingest/import-stream';
import { refreshStale } from '../../src/rollup/count/refresh';
import type { BenchOptions, Figure, Subject } from './figure';
import type { Statement } from './floor-server';
import { postRequest } from './keep-alive-client';
import { CLOCK, SOURCE } from './load-msp';
import type { Lab, LabDatabase } from './open-lab';
import { recordStatements, withoutTransaction } from './record-statements';
import { askOnce } from './requests-per-second';
import { interleaved, seconds } from './rounds';
import { NOW } from './sample-msp';
import { startSeatwise, type Seatwise } from './start-seatwise';

const TYPED = `spiral { level signals { name value } } drains { client { name } shortfall }
  opportunities { kind hours } smartNumbers { formatted status } threeSimpleNumbers { formatted }
  leverage { formatted } margin { formatted } trends { key values { formatted } }
  bandChanges { from to } dataQuality { score findings { code count } }`;
const asking = (fields: string): string => `{ quarterlyReport(quarter: "2026-Q1") { ${fields} } }`;

const DOCUMENTS = {
  typed: asking(TYPED),
  markdown: asking('markdown contentHash'),
  page: asking('html'),
} as const;
type Document = keyof typeof DOCUMENTS;

/** The MSP of `npm run demo`, counted. */
async function addSampleMsp(database: Database): Promise<number> {
  const tenantId = await createMsp(database, DEMO_MSP, CLOCK.now());
  for (const [kind, rows] of demoRecords({ seed: 1, today: NOW.slice(0, 10) })) {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
    const stream = Readable.from(lines, { objectMode: false });
    await importStream(database, CLOCK, { tenantId, source: SOURCE, kind, stream });
  }
  await refreshStale(database, tenantId, CLOCK);
  return tenantId;
}

/** The statements of the report and nothing else, one after the other. */
async function bareSeconds(url: string, statements: readonly Statement[]): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await seconds(async () => {
      for (const { text, values } of statements)
        await client.query({ text, values: [...(values ?? [])] });
    });
  } finally {
    await client.end();
  }
}

async function measureReport(
  { url, superuserUrl }: LabDatabase,
  seatwise: Seatwise,
  tenantId: number,
  rounds: number,
): Promise<Figure[]> {
  const { statements } = await recordStatements(url, tenantId, DOCUMENTS.markdown);
  const bare = withoutTransaction(statements);
  const graphql = new URL('/graphql', seatwise.origin);
  const headers = { authorization: seatwise.authorization(tenantId) };
  const ask = (document: Document) => {
    const request = postRequest(graphql, JSON.stringify({ query: DOCUMENTS[document] }), headers);
    return seconds(async () => {
      const body = await askOnce(graphql, request);
      if (body.includes('"errors"')) throw new Error(body.slice(0, 500));
    });
  };
  for (const document of ['page', 'typed', 'markdown'] as const) await ask(document);
  const took = await interleaved(rounds, {
    bare: () => bareSeconds(superuserUrl, bare),
    typed: () => ask('typed'),
    markdown: () => ask('markdown'),
    page: () => ask('page'),
  });
  const figureOf = (document: Document, claim: string): Figure => ({
    claim: `${claim} ÷ its bare statements (times as long)`,
    value: took[document] / took.bare,
    unit: '×',
    behind: `${(took[document] * 1000).toFixed(0)} ms ÷ ${(took.bare * 1000).toFixed(0)} ms; ${bare.length} statements`,
  });
  return [
    figureOf('typed', 'quarterly report of the sample MSP, typed'),
    figureOf('markdown', '  the same as Markdown'),
    figureOf('page', '  the same as a page with 22 pictures'),
  ];
}

async function measure(lab: Lab, { rounds }: BenchOptions): Promise<Figure[]> {
  const lent = await lab.createDatabase('bench_report');
  const tenantId = await addSampleMsp(lent.database);
  const seatwise = await startSeatwise(lent.url);
  try {
    return await measureReport(lent, seatwise, tenantId, rounds);
  } finally {
    await seatwise.stop();
  }
}

export const reportBench: Subject = {
  name: 'report',
  about: 'a quarterly report against the bare statements that it reads',
  measure,
};
