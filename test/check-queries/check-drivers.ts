import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import { fileOf } from './open-checks';
import { answerOf, rowsOf, type ToldTwice } from './told-twice';

interface Cause {
  readonly kind: string;
  readonly effect: number;
  readonly explanation: string;
}
interface Explained {
  readonly value: number | null;
  readonly previous: { readonly value: number | null };
  readonly drivers: readonly Cause[];
}

/** Half of the last shown digit: what is smaller is not listed, and is in the largest cause. */
const HALF_A_CENT = 0.005;
const CAUSES = ['PRICE', 'DILUTION', 'MIX'] as const;

const FIELDS = 'value previous { value } drivers { kind effect explanation }';

const sum = (causes: readonly Cause[]): number =>
  causes.reduce((all, { effect }) => all + effect, 0);

/** What is listed comes to the change, and each of it can be seen. */
function checkSum({ value, previous, drivers }: Explained): void {
  if (value === null || previous.value === null) expect(drivers).toEqual([]);
  else if (drivers.length > 0) expect(sum(drivers)).toBeCloseTo(value - previous.value, 6);
  for (const { effect } of drivers) expect(Math.abs(effect)).toBeGreaterThanOrEqual(HALF_A_CENT);
}

const amountOf = (text: string | undefined): number => Number(text?.replace(/[$,]/g, ''));

/** "$120.00 a seat instead of $100.00, on 29.2 % of the seats." → 20 × 0.292, and by how much that is rounded. */
function productOf(explanation: string): readonly [product: number, within: number] | null {
  const found =
    /(-?\$[\d,.]+\d) a seat instead of (-?\$[\d,.]+\d)(?:, on ([\d.]+) % of the seats)?\.$/.exec(
      explanation,
    );
  if (!found) return null;
  const change = amountOf(found[1]) - amountOf(found[2]);
  const share = found[3] === undefined ? 1 : Number(found[3]) / 100;
  return [change * share, 2 * HALF_A_CENT * share + 0.0005 * (Math.abs(change) + 0.01)];
}

/** The figures of a sentence multiply to its effect. Two causes that cannot be seen may be in it. */
function checkSentence({ kind, effect, explanation }: Cause): void {
  if (kind !== 'PRICE' && kind !== 'DILUTION') return;
  const [product, within] = productOf(explanation)!;
  expect(Math.abs(product - effect)).toBeLessThanOrEqual(within + 2 * HALF_A_CENT);
}

async function explained(of: ToldTwice, key: MetricKey, month: string) {
  const data = await answerOf<{
    msp: { metric: Explained };
    clients: { nodes: readonly { metric: Explained }[] };
  }>(
    of,
    `query ($period: PeriodInput!) { msp { ...ofMsp } clients(first: 50) { nodes { ...ofClient } } }
     fragment ofMsp on Msp { metric(key: ${key}, period: $period) { ${FIELDS} } }
     fragment ofClient on Client { metric(key: ${key}, period: $period) { ${FIELDS} } }`,
    { period: { from: month, to: month } },
  );
  return { msp: data.msp.metric, clients: data.clients.nodes.map(({ metric }) => metric) };
}

/** Why AISP is not that of the month before: the same from the raw rows, cause by cause, and in its sentences. */
export async function checkAispDrivers(
  of: ToldTwice,
  months: readonly (readonly [before: string, month: string])[],
): Promise<void> {
  for (const [before, month] of months) {
    const { msp, clients } = await explained(of, 'AISP', month);
    const [told] = await rowsOf(of, ['drivers', 'aisp.sql'], [`${before}-01`, `${month}-01`]);
    [msp, ...clients].forEach(checkSum);
    [msp, ...clients].flatMap(({ drivers }) => drivers).forEach(checkSentence);
    for (const { drivers } of clients)
      expect(drivers.every(({ kind }) => kind !== 'MIX') && drivers.length <= 1).toBe(true);
    if (!told) continue;
    for (const cause of CAUSES) {
      const effect = msp.drivers.find(({ kind }) => kind === cause)?.effect ?? 0;
      const own = Number(told[cause.toLowerCase()]);
      expect(Math.abs(effect - own)).toBeLessThan(CAUSES.length * HALF_A_CENT);
    }
  }
}

/** Numbers with a split of their own besides AISP, and its causes; half of the last digit that each is shown with. */
const OWN_SPLITS = {
  RHEM: { causes: ['TICKETS_PER_SEAT', 'LABOUR_PER_TICKET', 'OFF_TICKET_TIME'], half: 0.005 },
  GROSS_MARGIN_PERCENT: { causes: ['PRICE', 'LABOUR', 'TOOLS'], half: 0.05 },
} as const;

/** Why RHEM and margin are not those of the month before: the same from the raw rows, cause by cause. */
export async function checkOwnSplits(
  of: ToldTwice,
  months: readonly (readonly [before: string, month: string])[],
): Promise<void> {
  for (const key of ['RHEM', 'GROSS_MARGIN_PERCENT'] as const)
    for (const [before, month] of months) {
      const { causes, half } = OWN_SPLITS[key];
      const { drivers } = (await explained(of, key, month)).msp;
      if (drivers.length === 0 || drivers.some(({ kind }) => kind === 'MEASURE')) continue;
      const file = ['drivers', fileOf(key)];
      const [told] = await rowsOf(of, file, [`${before}-01`, `${month}-01`]);
      for (const cause of causes) {
        const effect = drivers.find(({ kind }) => kind === cause)?.effect ?? 0;
        const off = Math.abs(effect - Number(told![cause.toLowerCase()]));
        expect({ key, month, cause, isNear: off <= causes.length * half }).toMatchObject({
          isNear: true,
        });
      }
    }
}

/** Of any number that is split: the causes come to the change, for the MSP and each client. */
export async function checkSums(
  of: ToldTwice,
  keys: readonly MetricKey[],
  month: string,
): Promise<void> {
  for (const key of keys) {
    const { msp, clients } = await explained(of, key, month);
    [msp, ...clients].forEach(checkSum);
  }
}
