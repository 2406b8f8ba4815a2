import { readFileSync } from 'node:fs';
import { InvalidArgumentError, type Command } from 'commander';
import { DateTime } from 'luxon';
import { checkConnection } from '../connectors/connection/check-connection';
import { connectionsOf } from '../connectors/connection/desk';
import { createConnection } from '../connectors/connection/save-connection';
import { CONNECTORS } from '../connectors/registry';
import { Refusal } from '../errors';
import type { LocalDate } from '../numbers/units/month';
import { isDate } from '../scalars/date';
import type { SourceSystem } from '../tables/connection';
import { audited } from './audited';
import { findMsp } from './find-msp';
import { readCount, readMspId } from './read-options';
import { answer, type Shell } from './shell';
import { withConnections } from './with-connections';

interface ConnectOptions {
  readonly msp: number;
  readonly system: SourceSystem;
  readonly name: string;
  readonly credentials: string;
  readonly baseUrl?: string;
  readonly mapping?: string;
  readonly since?: LocalDate;
  readonly every: number;
  readonly json?: boolean;
}

const SYSTEMS = CONNECTORS.map(({ system }) => system);
const USUAL_MINUTES = 15;
const USUAL_MONTHS = 24;
const STANDARD_INPUT = 0;

function readSystem(text: string): SourceSystem {
  const system = SYSTEMS.find((known) => known === text.trim().toUpperCase());
  if (system) return system;
  throw new InvalidArgumentError(`It connects: ${SYSTEMS.join(', ').toLowerCase()}.`);
}

function readSince(text: string): LocalDate {
  if (isDate(text)) return text;
  throw new InvalidArgumentError('This is a date such as 2024-04-01.');
}

/** A file of JSON, or standard input for `-`: so that no secret stands in a command line. */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path === '-' ? STANDARD_INPUT : path, 'utf8')) as unknown;
  } catch {
    throw new Refusal('BAD_FILE', `${path === '-' ? 'Standard input' : path} is no readable JSON.`);
  }
}

const connect = (shell: Shell, options: ConnectOptions): Promise<void> =>
  withConnections(shell, async ({ clock, connection: { database } }) => {
    const { msp: tenantId, system, name } = options;
    await findMsp(database, tenantId);
    const connections = connectionsOf(audited(database, clock, 'connect', { system, name }));
    const usually = DateTime.fromJSDate(clock.now(), { zone: 'utc' })
      .minus({ months: USUAL_MONTHS })
      .startOf('month')
      .toISODate() as LocalDate;
    const id = await createConnection(connections, tenantId, {
      ...{ system, name, baseUrl: options.baseUrl ?? null, since: options.since ?? usually },
      credentials: readJson(options.credentials),
      mapping: options.mapping === undefined ? null : readJson(options.mapping),
      everyMinutes: options.every,
    });
    const check = await checkConnection(connections, tenantId, id);
    const data = { id: `connection_${tenantId}_${id}`, ok: check.ok, notes: check.notes };
    const words = [
      `${data.id}: ${check.ok ? 'everything can be read' : 'not everything can be read'}`,
      ...check.notes,
      `Read it with: seatwise sync --msp msp_${tenantId} --connection ${name}`,
    ];
    answer(shell, options.json, data, words.join('\n'));
  });

export function addConnect(program: Command, shell: Shell): void {
  program
    .command('connect')
    .description('Connect a system, so that its records come by themselves.')
    .requiredOption('--msp <id>', 'the MSP, such as msp_1', readMspId)
    .requiredOption('--system <name>', SYSTEMS.join(', ').toLowerCase(), readSystem)
    .requiredOption('--name <name>', 'what its records are known by: their source')
    .requiredOption(
      '--credentials <file>',
      'a file of JSON with the credentials; - reads it from standard input',
    )
    .option('--base-url <url>', 'where the system is, such as https://api-eu.myconnectwise.net')
    .option('--mapping <file>', 'a file of JSON: what the words of the system mean')
    .option('--since <date>', 'how far back to read; two years by default', readSince)
    .option('--every <minutes>', 'minutes from one run to the next', readCount(1), USUAL_MINUTES)
    .option('--json', 'print one line of JSON when done: {"id","ok","notes"}')
    .addHelpText(
      'after',
      '\nExample:\n  $ seatwise connect --msp msp_1 --system connectwise --name psa --credentials - < key.json',
    )
    .action((options: ConnectOptions) => connect(shell, options));
}
