import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

export interface CheckedFinding {
  readonly count: number;
  readonly share: number;
}

interface CheckedRow {
  readonly code: string;
  readonly count: string;
  readonly of: string;
}

const SQL = readFileSync(join(__dirname, 'check-findings.sql'), 'utf8');

/** Counts and shares of findings by SQL of its own over the raw records. */
export async function checkFindings(
  url: string,
  tenantId: number,
  { from, to }: { from: string; to: string },
  timeZone: string,
): Promise<Record<string, CheckedFinding>> {
  const raw = new Client({ connectionString: url });
  await raw.connect();
  try {
    const { rows } = await raw.query<CheckedRow>(SQL, [tenantId, from, to, timeZone]);
    return Object.fromEntries(
      rows.map(({ code, count, of }) => [
        code,
        { count: Number(count), share: Number(of) === 0 ? 0 : Number(count) / Number(of) },
      ]),
    );
  } finally {
    await raw.end();
  }
}
