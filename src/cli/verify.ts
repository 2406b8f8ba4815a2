import type { Command } from 'commander';
import { Refusal } from '../errors';
import { verify, type Difference } from '../rollup/count/verify';
import { findMsp } from './find-msp';
import { readCount, readMspId } from './read-options';
import { answer, type Shell } from './shell';
import { withDatabase } from './with-database';

interface CheckOptions {
  readonly msp: number;
  readonly sample: number;
  readonly seed?: string;
  readonly json?: boolean;
}

const DEFAULT_SAMPLE = 200;

const toSentence = ({ clientId, month, measure, stored, recounted }: Difference): string =>
  `client ${clientId}, ${month}, ${measure}: served ${stored}, recounted ${recounted}`;

const check = (shell: Shell, { msp, sample, seed, json }: CheckOptions): Promise<void> =>
  withDatabase(shell, async ({ clock, connection: { database } }) => {
    await findMsp(database, msp);
    const found = await verify(database, msp, clock, { sample, ...(seed && { seed }) });
    const { checked, differences } = found;
    const list = differences.map((one) => `\n  ${toSentence(one)}`).join('');
    const words = `${checked} client-months recounted, ${differences.length} figures differ.${list}`;
    answer(shell, json, { checked, differences }, words);
    if (differences.length === 0) return;
    throw new Refusal(
      'NOT_VERIFIED',
      `Served figures differ: seatwise rebuild --msp msp_${msp} counts them again.`,
    );
  });

export function addVerify(program: Command, shell: Shell): void {
  program
    .command('verify')
    .description('Count a sample of client-months again and compare it with what is served.')
    .requiredOption('--msp <id>', 'the MSP, such as msp_1', readMspId)
    .option('--sample <count>', 'how many client-months', readCount(1), DEFAULT_SAMPLE)
    .option('--seed <text>', 'the same seed takes the same sample')
    .option('--json', 'print one line of JSON when done: {"checked","differences"}')
    .addHelpText(
      'after',
      '\nExits with 1 when a figure differs.\n\nExample:\n  $ seatwise verify --msp msp_1 --sample 500',
    )
    .action((options: CheckOptions) => check(shell, options));
}
