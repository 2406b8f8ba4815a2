import { Client } from 'pg';
import { createMsp } from '../fixture/database';
import { connectedMsp, openSystems } from './connected-msp';
import { cloneAlone } from './crowded';
import { enlarge } from './large-connection';
import { tableOf } from './ledger';
import { printPlans } from './print-plans';
import { openWatched } from './watch';

const ALLOWED = 20;
const PATIENCE_MS = 180_000;

/** Of these, what is asked of a large MSP concerns the rows that it answers with, or is handed. */
const LARGE = ['source_record', 'quarantined_record', 'sync_run', 'sync_run_stream'];

test(
  'what connections ask of the database costs what it concerns, for a large MSP that was never analyzed, and for it and a new one once it was',
  async () => {
    const on = await cloneAlone();
    await using systems = await openSystems(2);
    const { server, watch, ledger, close } = await openWatched(on, systems.env);
    const [large, small] = [await createMsp(on.database), await createMsp(on.database)];
    const old = connectedMsp(server, large, systems.all[0]!);
    const fresh = connectedMsp(server, small, systems.all[1]!);
    for (const [, run] of [old.connect, ...old.read]) await run();
    await enlarge(on, large);
    // How much there is, and how much of it is unmapped, is counted from all of it.
    const asked = old.asked.filter(([name]) => name !== 'connections');
    const askLarge = async () => {
      const book = ledger(LARGE);
      await book.count(large);
      return watch([old.change, ...asked], () => large, book);
    };
    const never = await askLarge();
    const superuser = new Client({ connectionString: on.superuserUrl });
    await superuser.connect();
    await superuser.query('ANALYZE');
    await superuser.end();
    const analyzed = await askLarge();
    const { connect, read, count, change, done } = fresh;
    const steps = [connect, ...read, count, change, ...fresh.asked, ...done];
    const beside = await watch(steps, () => small);
    await close();
    const statements = [...never, ...analyzed, ...beside];
    printPlans('Connections', statements);
    expect(beside.length).toBeGreaterThan(150);
    expect(tableOf(statements.filter(({ ratio }) => ratio > ALLOWED))).toBe(tableOf([]));
  },
  PATIENCE_MS,
);
