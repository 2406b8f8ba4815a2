import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableOf, type Entry } from './ledger';

const WORST = 10;

const fileOf = (title: string): string => `${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.txt`;

/** Prints the worst statements of a run; all of them go into a file of a folder that is named: `PLANS_TABLES=.data/plans npx jest test/plans`. */
export function printPlans(
  title: string,
  statements: readonly Entry[],
  folder = process.env['PLANS_TABLES'],
): void {
  console.info(
    `${title}, the worst of ${statements.length}:\n${tableOf(statements.slice(0, WORST))}`,
  );
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileOf(title)), `${tableOf(statements)}\n`);
}
