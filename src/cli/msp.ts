import type { Command } from 'commander';
import { createMsp } from '../database/create-msp';
import { listMsps } from './find-msp';
import { readCount, readCurrency } from './read-options';
import { answer, type Shell } from './shell';
import { withDatabase } from './with-database';

interface CreateOptions {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly fiscalYearStart: number;
  readonly json?: boolean;
}

const create = (shell: Shell, options: CreateOptions): Promise<void> =>
  withDatabase(shell, async ({ connection, clock }) => {
    const { name, timeZone, currency, fiscalYearStart: fiscalYearStartMonth } = options;
    const msp = { name, timeZone, currency, fiscalYearStartMonth };
    const id = `msp_${await createMsp(connection.database, msp, clock.now())}`;
    answer(shell, options.json, { id }, id);
  });

const list = (shell: Shell, json?: boolean): Promise<void> =>
  withDatabase(shell, async ({ connection }) => {
    const rows = await listMsps(connection.database);
    const msps = rows.map(({ id, name, time_zone: timeZone, currency }) => ({
      id: `msp_${id}`,
      name,
      timeZone,
      currency,
    }));
    const words = msps.map((msp) => Object.values(msp).join('  ')).join('\n');
    answer(shell, json, { msps }, words || 'None yet: seatwise msp create --name NAME');
  });

export function addMsp(program: Command, shell: Shell): void {
  const msp = program.command('msp').description('Add and list MSPs, the tenants of this server.');
  msp
    .command('create')
    .description('Add an MSP and print its id.')
    .requiredOption('--name <name>', 'what it is called')
    .option('--time-zone <zone>', 'IANA time zone that cuts its days and months', 'UTC')
    .option(
      '--currency <code>',
      'ISO 4217 code of all its money, of a currency in use',
      readCurrency,
      'USD',
    )
    .option(
      '--fiscal-year-start <month>',
      'month from 1 to 12 that its year starts in',
      readCount(1),
      1,
    )
    .option('--json', 'print one line of JSON when done: {"id"}')
    .addHelpText(
      'after',
      '\nExample:\n  $ seatwise msp create --name "Lakeside IT" --time-zone America/Chicago --currency USD',
    )
    .action((options: CreateOptions) => create(shell, options));
  msp
    .command('list')
    .description('Print the MSPs there are.')
    .option('--json', 'print one line of JSON: {"msps":[{"id","name","timeZone","currency"}]}')
    .addHelpText('after', '\nExample:\n  $ seatwise msp list')
    .action((options: { json?: boolean }) => list(shell, options.json));
}
