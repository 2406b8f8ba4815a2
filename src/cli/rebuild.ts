import type { Command } from 'commander';
import { rebuild } from '../rollup/count/rebuild';
import { countWithBar } from './count-with-bar';
import { findMsp } from './find-msp';
import { readMspId } from './read-options';
import { answer, type Shell } from './shell';
import { withDatabase } from './with-database';

const recount = (shell: Shell, tenantId: number, json?: boolean): Promise<void> =>
  withDatabase(shell, async ({ clock, stop, connection: { database } }) => {
    await findMsp(database, tenantId);
    const freshness = await countWithBar(shell, rebuild, { database, tenantId, clock, stop });
    const data = { msp: `msp_${tenantId}`, asOf: freshness.asOf.toISOString() };
    answer(shell, json, data, `Counted every month of msp_${tenantId} again.`);
  });

export function addRebuild(program: Command, shell: Shell): void {
  program
    .command('rebuild')
    .description('Count every month of an MSP again from the raw records.')
    .requiredOption('--msp <id>', 'the MSP, such as msp_1', readMspId)
    .option('--json', 'print one line of JSON when done: {"msp","asOf"}')
    .addHelpText('after', '\nExample:\n  $ seatwise rebuild --msp msp_1')
    .action((options: { msp: number; json?: boolean }) =>
      recount(shell, options.msp, options.json),
    );
}
