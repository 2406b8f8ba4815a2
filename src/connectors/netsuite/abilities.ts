import type { Source } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { ask } from './suiteql';

/** What was asked of a source already, once for each. */
const known = new WeakMap<Source, Map<string, Promise<boolean>>>();

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
export function canAsk(source: Source, table: string, column = 'id'): Promise<boolean> {
  const ofSource = known.get(source) ?? new Map<string, Promise<boolean>>();
  known.set(source, ofSource);
  const key = `${table}.${column}`;
  const asked = ofSource.get(key) ?? tryTo(source, table, column);
  ofSource.set(key, asked);
  return asked;
}
