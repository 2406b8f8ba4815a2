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

/** What records say by themselves. */
const FINDINGS_SQL = 'check-findings.sql';
/** What they say beside others, each looked for among all the others: of a small MSP only. */
export const CONTRADICTIONS_SQL = 'check-contradictions.sql';

/** Counts and shares of findings by SQL of its own over the raw records. */
export async function checkFindings(
  url: string,
  tenantId: number,
  { from, to }: { from: string; to: string },
  timeZone: string,
  files: readonly string[] = [FINDINGS_SQL],
): Promise<Record<string, CheckedFinding>> {
  // Compiling the plans takes longer than running them.
  const raw = new Client({ connectionString: url, options: '-c jit=off' });
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
