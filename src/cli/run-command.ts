import { Command, CommanderError } from 'commander';
import { Refusal } from '../errors';
import { openLogger } from '../logger';
import { addConnect } from './connect';
import { addDemo } from './demo';
import { addExport } from './export';
import { addImport } from './import';
import { addMap } from './map';
import { addMigrate } from './migrate';
import { addMsp } from './msp';
import { addRebuild } from './rebuild';
import { addSecrets } from './secrets';
import type { Shell } from './shell';
import { addStart } from './start';
import { addSync } from './sync';
import { addToken } from './token';
import { ExitCode } from './exit-code';
import { addVerify } from './verify';
import { addWorker } from './worker';

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

function program(shell: Shell): Command {
  const seatwise = new Command('seatwise')
    .description('The numbers an IT managed service provider is run by, over GraphQL.')
    .addHelpText(
      'after',
      `
Examples:
  $ seatwise demo                                    the API with a sample MSP
  $ seatwise start                                   the API with your own data
  $ seatwise msp create --name "Lakeside IT" --time-zone America/Chicago --currency USD
  $ seatwise import --msp msp_1 --source psa ./export
  $ seatwise token issue --msp msp_1

Settings come from the environment: seatwise start --help lists them.`,
    );
  for (const add of [addStart, addDemo, addMigrate, addMsp, addToken]) add(seatwise, shell);
  for (const add of [addImport, addExport, addMap, addRebuild, addVerify]) add(seatwise, shell);
  for (const add of [addConnect, addSync, addWorker, addSecrets]) add(seatwise, shell);
  return seatwise;
}

/** Prepares every command: none ends the process by itself, and complaints go to standard error. */
function prepare(command: Command, shell: Shell): Command {
  command
    .exitOverride()
    .showHelpAfterError('(--help tells more)')
    .configureOutput({ writeOut: (text) => shell.out(text), writeErr: (text) => shell.err(text) });
  for (const inner of command.commands) prepare(inner, shell);
  return command;
}

/** Prints an error for people, on standard error. Commander has printed its own errors already. */
function printError(error: unknown, shell: Shell): void {
  if (error instanceof CommanderError) return;
  if (error instanceof Refusal) shell.err(`${error.message}\n`);
  else openLogger('error').error({ err: error }, 'seatwise failed');
}

/** The error as one object for programs, on standard output. */
function toLine(error: unknown): object {
  if (error instanceof Refusal) {
    return { ...error.details, error: { code: error.code, message: error.message } };
  }
  if (error instanceof CommanderError) {
    return { error: { code: 'MISUSED', message: error.message } };
  }
  const message = 'Something went wrong; standard error says more.';
  return { error: { code: 'INTERNAL_ERROR', message } };
}

function codeFor(error: unknown): number {
  if (error instanceof ExitCode) return error.exitCode;
  if (!(error instanceof CommanderError)) return FAILED;
  return error.exitCode === 0 ? DONE : MISUSED;
}

/**
 * Runs one command and returns its exit code: 0 done, 1 refused or failed, 2
 * misused or done in part.
 */
export async function runCommand(args: readonly string[], shell: Shell): Promise<number> {
  let answered = false;
  const out = (text: string): void => {
    answered = true;
    shell.out(text);
  };
  try {
    await prepare(program({ ...shell, out }), { ...shell, out }).parseAsync(args, { from: 'user' });
    return DONE;
  } catch (error) {
    const code = codeFor(error);
    if (code === DONE || error instanceof ExitCode) return code;
    printError(error, shell);
    // A program that asked for one line gets one, whatever happens.
    if (args.includes('--json') && !answered) shell.out(`${JSON.stringify(toLine(error))}\n`);
    return code;
  }
}
