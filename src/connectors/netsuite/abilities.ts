import type { Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { once } from '../once';
import { ask } from './suiteql';

async function tryTo(source: Source, table: string, column: string): Promise<boolean> {
  try {
    await ask(
      source,
      `SELECT x.${column} AS ${column} FROM ${table} x WHERE x.${column} IS NULL`,
      1,
    );
    return true;
  } catch (error) {
    if (error instanceof SourceProblem && error.code === 'FORBIDDEN') return false;
    throw error;
  }
}

/**
 * Whether a column can be asked for. Tables and columns of features that are off, or that a role may not
 * see, do not exist for it, and a query that names one is refused as a whole.
 */
export const canAsk = (source: Source, table: string, column = 'id'): Promise<boolean> =>
  once(source, `${table}.${column}`, () => tryTo(source, table, column));
