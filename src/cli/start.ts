import type { Command } from 'commander';
import type { App } from '../app';
import type { Clock } from '../clock';
import { readConfig, SETTINGS } from '../config';
import { openLogger } from '../logger';
import { clockOf } from './clock-of';
import { findMsp } from './find-msp';
import { loadApp } from './load-app';
import { readMspId } from './read-options';
import { answer, type Shell } from './shell';
import { signToken } from './sign-token';
import { stopSignal, untilStopped } from './until-stopped';

interface StartOptions {
  readonly msp?: number;
  readonly json?: boolean;
}

const SETTING_NAMES = Object.keys(SETTINGS.shape);
const NAME_WIDTH = Math.max(...SETTING_NAMES.map((name) => name.length));
const DEFAULTS = SETTINGS.parse({}) as Readonly<Record<string, unknown>>;

/**
 * The default of a setting, when it is a word or a number. Other defaults are in the description.
 */
const defaultOf = (name: string): string =>
  ['number', 'string'].includes(typeof DEFAULTS[name]) ? ` (default: ${DEFAULTS[name]})` : '';

const settingsHelp = (): string =>
  Object.entries(SETTINGS.shape)
    .map(
      ([name, { description }]) => `  ${name.padEnd(NAME_WIDTH)} ${description}${defaultOf(name)}`,
    )
    .join('\n');

async function tokenFor(app: App, clock: Clock, id: number | undefined): Promise<string | null> {
  if (id === undefined) return null;
  await findMsp(app.database, id);
  return signToken(app.secret, clock, { tenantId: id });
}

async function start(shell: Shell, options: StartOptions): Promise<void> {
  const config = readConfig(shell.env, 'SERVE');
  const clock = clockOf(config);
  const stop = stopSignal();
  const app = await loadApp().openApp(config, clock, { logger: openLogger(config.logLevel) });
  try {
    const url = `${app.url}/graphql`;
    const token = await tokenFor(app, clock, options.msp);
    const msp = options.msp === undefined ? null : `msp_${options.msp}`;
    const hint = token ?? 'none: seatwise token issue --msp ID makes one';
    answer(shell, options.json, { url, token, msp }, `Seatwise serves ${url}\nToken: ${hint}`);
  } catch (error) {
    await app.close();
    throw error;
  }
  await untilStopped(shell, stop, () => app.close());
}

export function addStart(program: Command, shell: Shell): void {
  program
    .command('start')
    .description('Serve the API: /graphql, /import/{kind}, /health and /metrics.')
    .option('--msp <id>', 'also sign a token for this MSP', readMspId)
    .option('--json', 'print one line of JSON when ready: {"url","token","msp"}')
    .addHelpText(
      'after',
      `
Examples:
  $ seatwise start
  $ PORT=8080 DATA_DIR=/srv/seatwise seatwise start --json
  $ DATABASE_URL=postgres://seatwise@db/seatwise JWT_SECRET=… seatwise start

Settings (environment):
${settingsHelp()}`,
    )
    .action((options: StartOptions) => start(shell, options));
}
