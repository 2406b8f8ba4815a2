import type { SampleMsp } from '../api/sample-msp';
import { ANALYZED, cloneAlone, cloneCrowded, NEVER } from './crowded';
import { everything } from './everything';
import { tableOf } from './ledger';
import { printPlans } from './print-plans';
import { openWatched } from './watch';

/** A statement may visit each row that it has to look at, or answers with, so often. */
const ALLOWED = 20;

/** With every statement explained, on a machine with other things to do. */
const PATIENCE_MS = 180_000;

test.each([
  ['beside a far larger MSP that alone was analyzed', () => cloneCrowded(ANALYZED)],
  ['beside a far larger MSP, nothing ever analyzed', () => cloneCrowded(NEVER)],
  ['alone, nothing ever analyzed', cloneAlone],
])(
  'for a new MSP %s no statement visits the same rows over and over',
  async (where, clone) => {
    const { server, watch, close } = await openWatched(await clone());
    let msp: SampleMsp | undefined;
    const steps = everything(server, (made) => (msp = made));
    const statements = await watch(steps, () => msp!.tenantId);
    await close();
    printPlans(`A new MSP ${where}`, statements);
    expect(statements.length).toBeGreaterThan(200);
    expect(tableOf(statements.filter(({ ratio }) => ratio > ALLOWED))).toBe(tableOf([]));
  },
  PATIENCE_MS,
);
