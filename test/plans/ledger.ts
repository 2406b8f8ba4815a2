import type { Client } from 'pg';
import { visitedBy, type Explained, type Visited } from './visited';

/** One statement, in the worst of its runs. */
export interface Entry extends Visited {
  readonly step: string;
  readonly statement: string;
  /** How many rows it had to look at: those that the tenant has in its tables, and those handed to it. */
  readonly had: number;
  /** How often it visited each of these and of those it answered with. */
  readonly ratio: number;
}

const NAMES = `
  SELECT relname AS name FROM pg_class c
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND EXISTS (
    SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND attname = 'tenant_id')`;

/** A foreign key's own check: one row is looked for, whatever the table holds. */
const CHECK_OF_KEY = /^SELECT 1 FROM ONLY "/;

/** Keeps what each statement visited beside what it had to. */
export class Ledger {
  /** How many rows of the tenant each table holds, or held at some time since it was last counted. */
  private rows = new Map<string, number>();
  private readonly worst = new Map<string, Entry>();
  /** Whether anything was written since the last count. */
  private isWritten = true;

  /** Of the tables `byKey` a statement has to look only at what came since the last count, and at what it is handed. */
  constructor(
    private readonly superuser: Client,
    private readonly byKey: readonly string[] = [],
  ) {}

  /** Counts the tenant's rows anew, where something has been written. */
  async count(tenantId: number): Promise<void> {
    if (!this.isWritten) return;
    this.isWritten = false;
    const { rows: tables } = await this.superuser.query<{ name: string }>(NAMES);
    const counts = tables.map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*)::int AS n FROM ${name} WHERE tenant_id = ${tenantId}`,
    );
    const { rows } = await this.superuser.query<{ name: string; n: number }>(
      counts.join(' UNION ALL '),
    );
    const whole = rows.filter(({ name }) => !this.byKey.includes(name));
    this.rows = new Map(whole.map(({ name, n }) => [name, n]));
  }

  note(step: string, explained: Explained): void {
    const seen = visitedBy(explained.Plan);
    this.isWritten ||= seen.writes;
    const statement = explained['Query Text'].replaceAll(/\s+/g, ' ').trim();
    const had = CHECK_OF_KEY.test(statement) ? 1 : this.hadToLookAt(seen);
    const ratio = seen.visited / Math.max(1, had + seen.returned);
    const known = this.worst.get(statement);
    if (!known || known.ratio < ratio)
      this.worst.set(statement, { ...seen, step, statement, had, ratio });
    for (const { table, rows } of seen.inserted)
      this.rows.set(table, (this.rows.get(table) ?? 0) + rows);
  }

  entries(): Entry[] {
    return [...this.worst.values()].sort((a, b) => b.ratio - a.ratio);
  }

  private hadToLookAt({ tables, handed }: Visited): number {
    return tables.reduce((sum, table) => sum + (this.rows.get(table) ?? 1), handed);
  }
}

const HEAD = 'ratio   visited  had to look at  returned  step: statement';

const line = ({ ratio, visited, had, returned, step, statement }: Entry): string =>
  [
    ratio.toFixed(1).padStart(5),
    String(visited).padStart(9),
    String(had).padStart(15),
    String(returned).padStart(9),
    ` ${step}: ${statement.slice(0, 120)}`,
  ].join(' ');

export const tableOf = (entries: readonly Entry[]): string =>
  [HEAD, ...entries.map(line)].join('\n');
