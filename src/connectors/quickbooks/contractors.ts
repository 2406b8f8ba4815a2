import type { Composition, Stored, StoredRow } from '../connector';
import type { QuickbooksMapping } from './mapping';
import type { Employee, TimeActivity } from './shapes';
import { toTechnician } from './to-technician';

const CONTRACTORS_NAME = 'contractors';

/** Vendors have numbers of their own, which employees may have too. */
export const contractorOf = (vendor: string): string => `vendor ${vendor}`;

/** The vendors of whom hours are known. Most vendors sell something else. */
async function vendorsOf(
  stream: string,
  rows: readonly StoredRow[],
  stored: Stored,
): Promise<string[]> {
  if (stream === 'timeActivities')
    return rows.flatMap(({ payload }) => (payload as TimeActivity).VendorRef?.value ?? []);
  const ids = rows.map(({ externalId }) => externalId);
  const known = await stored.byIds(CONTRACTORS_NAME, ids);
  return known.map(({ externalId }) => externalId);
}

/** Somebody who works for the MSP and sends bills for it. */
export const CONTRACTORS: Composition<unknown, QuickbooksMapping> = {
  name: CONTRACTORS_NAME,
  from: ['vendors', 'timeActivities'],
  groupsOf: vendorsOf,
  compose: async (id, stored) => (await stored.byIds('vendors', [id]))[0]?.payload ?? null,
  toRecords: (whole, mapper) => {
    const vendor = whole as Employee;
    return toTechnician({ ...vendor, Id: contractorOf(vendor.Id) }, mapper);
  },
};
