import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from './ledger';
import { printPlans } from './print-plans';

const entry = (n: number): Entry => ({
  step: 'a step',
  statement: `SELECT ${n}`,
  ratio: 20 - n,
  had: 1,
  visited: 1,
  returned: 1,
  handed: 0,
  tables: [],
  inserted: [],
  writes: false,
});

test('all statements go into a file of the folder that is named; the worst ten are printed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plans-'));
  const info = jest.spyOn(console, 'info').mockImplementation(() => undefined);
  try {
    printPlans(
      'A new MSP, alone',
      Array.from({ length: 12 }, (_, n) => entry(n)),
      folder,
    );
    const [printed] = info.mock.calls[0] as [string];
    expect(printed.match(/SELECT/g)).toHaveLength(10);
    expect(readdirSync(folder)).toEqual(['a-new-msp-alone.txt']);
    expect(readFileSync(join(folder, 'a-new-msp-alone.txt'), 'utf8').match(/SELECT/g)).toHaveLength(
      12,
    );
  } finally {
    info.mockRestore();
    rmSync(folder, { recursive: true });
  }
});
