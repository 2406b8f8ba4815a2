import type { Composition, Stored, StoredRow } from '../connector';
import { toTimeEntry, type WorkedTime } from '../ledger/worked-time';
import { contractorOf } from './contractors';
import { movedAmong, topOf } from './customer-tree';
import type { QuickbooksMapping } from './mapping';
import type { Item, TimeActivity } from './shapes';

const TIMES = 'timeActivities';
const MINUTE_MS = 60_000;

/** Written down as hours and minutes, or as beginning and end. */
function minutesOf({ Hours, Minutes, StartTime, EndTime }: TimeActivity): string {
  const isCounted = typeof Hours === 'number' || typeof Minutes === 'number';
  if (isCounted) return String((Hours ?? 0) * 60 + (Minutes ?? 0));
  if (!StartTime || !EndTime) return '0';
  return String(Math.max(0, (Date.parse(EndTime) - Date.parse(StartTime)) / MINUTE_MS));
}

async function itemName(stored: Stored, ref: TimeActivity['ItemRef']): Promise<string | null> {
  if (!ref) return null;
  const [row] = await stored.byIds('items', [ref.value]);
  const item = row?.payload as Item | undefined;
  return item?.FullyQualifiedName ?? item?.Name ?? ref.name ?? null;
}

async function compose(id: string, stored: Stored): Promise<WorkedTime | null> {
  const [row] = await stored.byIds(TIMES, [id]);
  if (!row) return null;
  const time = row.payload as TimeActivity;
  const { EmployeeRef: employee, VendorRef: vendor, CustomerRef: customer } = time;
  return {
    ...{ id, changedAt: time.MetaData.LastUpdatedTime, day: time.TxnDate },
    ...{ startedAt: time.StartTime ?? null, minutes: minutesOf(time) },
    person: employee?.value ?? (vendor ? contractorOf(vendor.value) : null),
    client: customer ? await topOf(stored, customer.value) : null,
    workType: await itemName(stored, time.ItemRef),
    isBillable: time.BillableStatus === 'Billable' || time.BillableStatus === 'HasBeenBilled',
  };
}

async function timesOf(
  stream: string,
  rows: readonly StoredRow[],
  stored: Stored,
): Promise<string[]> {
  if (stream === TIMES) return rows.map(({ externalId }) => externalId);
  const times = await stored.inGroups(TIMES, await movedAmong(rows, stored));
  return times.map(({ externalId }) => externalId);
}

/** Hours with the customer at the top, whose jobs and projects they were spent on. */
export const WORKED_TIME: Composition<unknown, QuickbooksMapping> = {
  name: 'worked time',
  from: [TIMES, 'customers'],
  groupsOf: timesOf,
  compose: (id, stored) => compose(id, stored),
  toRecords: (whole, mapper) => toTimeEntry(whole as WorkedTime, mapper),
};
