import type { Command } from 'commander';
import { answer, type Shell } from './shell';
import { withDatabase } from './with-database';

const migrateNow = (shell: Shell, json?: boolean): Promise<void> =>
  withDatabase(
    shell,
    async ({ connection: { migrated } }) => {
      const words = migrated.length === 0 ? 'Nothing to do.' : `Ran:\n  ${migrated.join('\n  ')}`;
      answer(shell, json, { migrated }, words);
    },
    { migrate: true },
  );

export function addMigrate(program: Command, shell: Shell): void {
  program
    .command('migrate')
    .description("Bring the database's schema up to date. `start` does this by itself.")
    .option('--json', 'print one line of JSON when done: {"migrated":[names]}')
    .addHelpText(
      'after',
      '\nExample:\n  $ DATABASE_URL=postgres://seatwise@db/seatwise seatwise migrate',
    )
    .action((options: { json?: boolean }) => migrateNow(shell, options.json));
}
