import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { messageOf } from '../errors';
import type { RefreshProgress } from '../rollup/count/refresh';
import type { Freshness } from '../rollup/marks/freshness';
import { turnsOf, type CountFailure, type SteppedOver } from '../rollup/count/refresh-turns';
import { withProgress } from './progress-bar';
import type { Shell } from './shell';
import { refuseWhenStopped } from './until-stopped';

type Count = (
  database: Database,
  tenantId: number,
  clock: Clock,
  onProgress: (progress: RefreshProgress) => void,
) => Promise<Freshness>;

interface CountParts {
  readonly database: Database;
  readonly tenantId: number;
  readonly clock: Clock;
  readonly stop: AbortSignal;
}

const LISTED = 10;

/** Prints what was stepped over: the first items in words, the rest as a number. */
function printSteppedOver(shell: Shell, steppedOver: readonly SteppedOver[]): void {
  for (const { kind, key, cause } of steppedOver.slice(0, LISTED)) {
    const what = [kind, ...key].filter((part) => part !== null).join(' ');
    shell.err(`${what} could not be counted and keeps its last numbers: ${messageOf(cause)}\n`);
  }
  const more = steppedOver.length - LISTED;
  if (more > 0) shell.err(`… and ${more} more; dataQuality lists them as NOT_COUNTED.\n`);
}

/** Counts an MSP's months again, with a bar, and says what could not be counted. */
export async function countWithBar(
  shell: Shell,
  count: Count,
  { database, tenantId, clock, stop }: CountParts,
): Promise<Freshness> {
  const steppedOver: SteppedOver[] = [];
  const onSteppedOver = (what: SteppedOver): void => void steppedOver.push(what);
  const failures: unknown[] = [];
  const onFailed = ({ cause }: CountFailure): void => void failures.push(cause);
  const turns = turnsOf(database).on('steppedOver', onSteppedOver).on('failed', onFailed);
  try {
    return await withProgress(shell, 'counting', (show) =>
      count(database, tenantId, clock, ({ done, total }) => {
        refuseWhenStopped(stop);
        show({ done, total });
      }),
    );
  } finally {
    turns.off('steppedOver', onSteppedOver).off('failed', onFailed);
    // Printed when the bar has ended: before that, the text would break the bar.
    for (const cause of failures) {
      shell.err(`What is known of each kind of record could not be told: ${messageOf(cause)}\n`);
    }
    printSteppedOver(shell, steppedOver);
  }
}
