import type { RecordKind } from '../../src/ingest/record-kind';
import { acceptRecords } from '../../src/ingest/accept-records';
import type { FindingCode } from '../../src/numbers/quality/catalogue';
import { readFindings } from '../../src/rollup/serve/findings/read-findings';
import { readSamples } from '../../src/rollup/serve/findings/read-samples';
import { bill, managed, SmallMsp, type SmallServer } from '../rollup/small-msp';

export const MAY = { from: '2026-05', to: '2026-05' };
export const day = (n: number, time = '15:00'): string =>
  `2026-05-${String(n).padStart(2, '0')}T${time}:00Z`;

export const technician = (externalId: string, more: object = {}) => ({
  externalId,
  name: externalId,
  employedFrom: '2025-01-01',
  allocations: [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }],
  costs: [{ effectiveOn: '2025-01-01', monthlyCost: '4800' }],
  ...more,
});

/** Two managed and billed clients, A and B, of 10 seats each, and two technicians. */
export async function openSound(on: SmallServer): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on);
  await msp.send('headcounts', [
    { externalId: 'h', effectiveOn: '2025-01-01', employees: 3, technicalEmployees: 2 },
  ]);
  await msp.send('technicians', [technician('t1'), technician('t2')]);
  for (const client of ['A', 'B']) {
    await managed(msp, client, 10);
    await bill(msp, client, '1000');
  }
  return msp;
}

/** From another source than everything else. */
export async function sendFrom(
  msp: SmallMsp,
  source: string,
  kind: RecordKind,
  records: readonly object[],
): Promise<void> {
  const sent = { tenantId: msp.id, source, kind, records: records as never };
  const { errors } = await acceptRecords(msp.on.database, msp.clock, sent);
  expect(errors).toEqual([]);
}

/** What was found of a code in May: how many, and what part. Nothing when nothing was. */
export const foundIn = async (msp: SmallMsp, code: FindingCode, months = MAY) =>
  msp.on.database.read({ tenantId: msp.id, clientIds: null }, async (scope) => {
    const all = await readFindings(scope, { codes: [code], periods: [months] });
    const [found] = all.filter(({ count }) => count > 0);
    return found ? { count: found.count, share: found.share } : null;
  });

/** The external ids of the tickets or entries shown as samples, or the database ids of other rows. */
export const shownOf = (msp: SmallMsp, code: FindingCode): Promise<(string | number)[]> =>
  msp.on.database.read({ tenantId: msp.id, clientIds: null }, async (scope) =>
    (await readSamples(scope, { codes: [code], periods: [MAY] }, 9)).map(({ a, b }) =>
      b === '' ? a : b,
    ),
  );
