import type { Command } from 'commander';
import { openWorkplace } from '../jobs/workplace';
import { openLogger } from '../logger';
import { answer, type Shell } from './shell';
import { withDatabase } from './with-database';
import { untilStopped } from './until-stopped';

const work = (shell: Shell, json?: boolean): Promise<void> =>
  withDatabase(shell, async ({ config, connection, clock, stop }) => {
    const logger = openLogger(config.logLevel);
    const workplace = openWorkplace(config, connection, { clock, logger });
    const worker = workplace.work();
    answer(shell, json, { working: true }, 'Seatwise reads the connections that are due.');
    await untilStopped(shell, stop, async () => {
      await worker.stop();
      await workplace.close();
    });
  });

export function addWorker(program: Command, shell: Shell): void {
  program
    .command('worker')
    .description('Read the connections that are due, beside servers with WORKER=off.')
    .option('--json', 'print one line of JSON when ready: {"working"}')
    .addHelpText('after', '\nExample:\n  $ seatwise worker')
    .action((options: { json?: boolean }) => work(shell, options.json));
}
