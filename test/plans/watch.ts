import { Client } from 'pg';
import type { TestDatabase } from '../fixture/database';
import { SAMPLE_CLOCK } from '../fixture/sample-msp';
import { openTestServer, type TestServer } from '../fixture/server';
import { explainAll, hearPlans } from './explain-all';
import { Ledger, type Entry } from './ledger';

/** Work that is done on the server, and what to call it. */
export type Step = readonly [name: string, run: () => Promise<unknown>];

export interface Watched {
  readonly server: TestServer;
  /** Runs steps of one tenant, and answers with all statements, the worst first. */
  watch(steps: readonly Step[], tenantId: () => number, ledger?: Ledger): Promise<Entry[]>;
  ledger(byKey: readonly string[]): Ledger;
  close(): Promise<void>;
}

/** A server on a database that explains every statement that is run on it. */
export async function openWatched(on: TestDatabase, env: NodeJS.ProcessEnv = {}): Promise<Watched> {
  const superuser = new Client({ connectionString: on.superuserUrl });
  await superuser.connect();
  await explainAll(on.superuserUrl);
  const server = await openTestServer({ clock: SAMPLE_CLOCK, on, env });
  const watch = async (
    steps: readonly Step[],
    tenantId: () => number,
    ledger: Ledger = new Ledger(superuser),
  ): Promise<Entry[]> => {
    let step = '';
    const stop = hearPlans((explained) => ledger.note(step, explained));
    try {
      for (const [name, run] of steps) {
        step = name;
        await run();
        await ledger.count(tenantId());
      }
    } finally {
      stop();
    }
    return ledger.entries();
  };
  const close = async (): Promise<void> => {
    await superuser.end();
    await server.close();
    await on.drop();
  };
  return { server, watch, ledger: (tables) => new Ledger(superuser, tables), close };
}
