import type { Command } from 'commander';
import { performance } from 'node:perf_hooks';
import { connectionsOf } from '../connectors/connection/desk';
import { listConnections } from '../connectors/connection/read-connection';
import type { Connected } from '../connectors/engine/open-connection';
import { syncConnection } from '../connectors/engine/sync';
import { connectorOf } from '../connectors/registry';
import type { Database } from '../database/database';
import { Refusal } from '../errors';
import { refreshStale } from '../rollup/count/refresh';
import { countWithBar } from './count-with-bar';
import { ExitCode } from './exit-code';
import { findMsp } from './find-msp';
import { withProgress } from './progress-bar';
import { readMspId } from './read-options';
import { followSync } from './sync-bar';
import { answer, type Shell } from './shell';
import { withConnections } from './with-connections';
import type { Opened } from './with-database';

interface SyncOptions {
  readonly msp: number;
  readonly connection: string;
  readonly stream?: readonly string[];
  readonly refresh: boolean;
  readonly json?: boolean;
}

const BROKE_OFF = 1;

async function findConnection(
  database: Database,
  { msp: tenantId, connection: name }: SyncOptions,
): Promise<Connected> {
  const all = await database.read({ tenantId, clientIds: null }, listConnections);
  const found = all.find(
    (each) => each.name === name || `connection_${tenantId}_${each.id}` === name,
  );
  if (found) return found;
  const known = all.map((each) => each.name).join(', ') || 'none yet: seatwise connect makes one';
  throw new Refusal(
    'NOT_FOUND',
    `msp_${tenantId} has no connection "${name}". There are: ${known}.`,
  );
}

async function run(shell: Shell, opened: Opened, options: SyncOptions): Promise<number> {
  const { stop, clock, connection } = opened;
  const { database } = connection;
  const tenantId = options.msp;
  await findMsp(database, tenantId);
  const connected = await findConnection(database, options);
  const known = connectorOf(connected.system).streams.map(({ name }) => name);
  const streams = options.stream ?? null;
  const { total, outcome } = await withProgress(shell, connected.name, async (show) => {
    const followed = followSync(show, streams ?? known, () => performance.now());
    const ended = await syncConnection(connectionsOf(database), {
      ...{ tenantId, connectionId: connected.id, streams, signal: stop },
      onPage: followed.onPage,
      onExpected: followed.onExpected,
    });
    return { total: followed.total, outcome: ended };
  });
  if (options.refresh) await countWithBar(shell, refreshStale, { database, tenantId, clock, stop });
  const error = outcome.problem && { code: outcome.problem.code, message: outcome.problem.message };
  const id = `sync-run_${tenantId}_${outcome.runId}`;
  const data = { run: id, state: outcome.state, ...total, error };
  const words = `${total.pages} pages, ${total.rows} rows, ${total.changed} changed. ${outcome.state}`;
  answer(shell, options.json, data, error ? `${words}: ${error.message}` : words);
  return outcome.state === 'DONE' ? 0 : BROKE_OFF;
}

export function addSync(program: Command, shell: Shell): void {
  program
    .command('sync')
    .description('Read a connection now, and count what changed.')
    .requiredOption('--msp <id>', 'the MSP, such as msp_1', readMspId)
    .requiredOption('--connection <name>', 'the connection, by its name or id')
    .option('--stream <names...>', 'only these lists, such as tickets time')
    .option('--no-refresh', 'leave the counting to the server')
    .option(
      '--json',
      'print one line of JSON when done: {"run","state","pages","rows","changed","error"}',
    )
    .addHelpText('after', '\nExample:\n  $ seatwise sync --msp msp_1 --connection psa')
    .action(async (options: SyncOptions) => {
      const code = await withConnections(shell, (opened) => run(shell, opened, options));
      if (code !== 0) throw new ExitCode(code);
    });
}
