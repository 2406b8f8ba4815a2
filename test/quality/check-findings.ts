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

/** What records say by themselves; what they say beside others. */
export const FINDINGS_SQL = 'check-findings.sql';
export const CONTRADICTIONS_SQL = 'check-contradictions.sql';

/** Counts and shares of findings by SQL of its own over the raw records. */
export async function checkFindings(
  url: string,
  tenantId: number,
  { from, to }: { from: string; to: string },
  timeZone: string,
  files: readonly string[] = [FINDINGS_SQL, CONTRADICTIONS_SQL],
): Promise<Record<string, CheckedFinding>> {
  const raw = new Client({ connectionString: url });
  await raw.connect();
  try {
    const rows: CheckedRow[] = [];
    for (const file of files) {
      const sql = readFileSync(join(__dirname, file), 'utf8');
      rows.push(...(await raw.query<CheckedRow>(sql, [tenantId, from, to, timeZone])).rows);
    }
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
