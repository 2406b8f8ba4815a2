import type { Command } from 'commander';
import { openWorkplace } from '../jobs/workplace';
import { openLogger } from '../logger';
import { answer, type Shell } from './shell';
import { withDatabase } from './with-database';
import { loadWebhooks } from './load-webhooks';
import { untilStopped } from './until-stopped';

const work = (shell: Shell, json?: boolean): Promise<void> =>
  withDatabase(shell, async ({ config, connection, clock, stop }) => {
    const logger = openLogger(config.logLevel);
    const workplace = openWorkplace(config, connection, { clock, logger });
    const around = { clock, logger, costly: null };
    const webhooks = loadWebhooks().openWebhooks(config, connection, around);
    const worker = workplace.work();
    const delivering = webhooks.deliver();
    const words = 'Seatwise reads the connections that are due, and delivers webhooks.';
    answer(shell, json, { working: true }, words);
    await untilStopped(shell, stop, async () => {
      await Promise.all([worker.stop(), delivering.stop(config.shutdownMs)]);
      await Promise.all([workplace.close(), webhooks.close()]);
    });
  });

export function addWorker(program: Command, shell: Shell): void {
  program
    .command('worker')
    .description(
      'Read the connections that are due and deliver webhooks, beside servers with WORKER=off.',
    )
    .option('--json', 'print one line of JSON when ready: {"working"}')
    .addHelpText('after', '\nExample:\n  $ seatwise worker')
    .action((options: { json?: boolean }) => work(shell, options.json));
}
