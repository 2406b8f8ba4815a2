import type { Command } from 'commander';
import { readConfig } from '../config';
import { DEMO_MSP } from '../demo/demo-records';
import { openLogger } from '../logger';
import { clockOf } from './clock-of';
import { askServer, firstQuery, toCurl } from './first-query';
import { loadApp } from './load-app';
import { loadDemo } from './load-demo';
import { readCount } from './read-options';
import { answer, type Shell } from './shell';
import { signToken } from './sign-token';
import { stopSignal, untilStopped } from './until-stopped';

interface DemoOptions {
  readonly seed: number;
  readonly json?: boolean;
}

const DEFAULT_SEED = 1;

/** The answer with indents, for people. */
function indent(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

interface Ready {
  readonly url: string;
  readonly token: string;
  readonly msp: string;
}

async function introduce({ url, token, msp }: Ready, query: string): Promise<string> {
  const body = await askServer(url, token, query);
  return `
${DEMO_MSP.name} (${msp}) is served at ${url}

Token:
${token}

Which clients needed the most support per user last quarter, and what do they pay? Paste:

${toCurl(url, token, query)}

It answers:

${indent(body)}

Ctrl-C ends it. The data stays; src/demo/README.md says what to look for in it.`;
}

async function demo(shell: Shell, options: DemoOptions): Promise<void> {
  const config = readConfig(shell.env, 'DEMO');
  const clock = clockOf(config);
  const stop = stopSignal();
  let tenantId = 0;
  const app = await loadApp().openApp(config, clock, {
    logger: openLogger(config.logLevel),
    prepare: async (database) => {
      tenantId = await loadDemo(shell, { database, clock, stop }, options.seed);
    },
  });
  try {
    const token = signToken(app.secret, clock, { tenantId });
    const ready = { url: `${app.url}/graphql`, token, msp: `msp_${tenantId}` };
    const query = firstQuery(clock.now(), DEMO_MSP.timeZone);
    const words = options.json ? '' : await introduce(ready, query);
    answer(shell, options.json, ready, words);
  } catch (error) {
    await app.close();
    throw error;
  }
  await untilStopped(shell, stop, () => app.close());
}

export function addDemo(program: Command, shell: Shell): void {
  program
    .command('demo')
    .description('Serve the API with a sample MSP, and show a first query.')
    .option(
      '--seed <number>',
      'another seed, another MSP of the same shape',
      readCount(0),
      DEFAULT_SEED,
    )
    .option('--json', 'print one line of JSON when ready: {"url","token","msp"}')
    .addHelpText(
      'after',
      `
Examples:
  $ seatwise demo
  $ SEATWISE_NOW=2026-03-31T12:00:00Z PORT=0 DATA_DIR=/tmp/demo seatwise demo --json

Started again on the same data directory it goes on with the same MSP.`,
    )
    .action((options: DemoOptions) => demo(shell, options));
}
