import {
  countByType,
  seenToo,
  toSeatCounts,
  type ClientUnits,
  type Seen,
  type UnitLine,
} from '../client-units';
import { dateOf, earlier } from '../calendar';
import type { Composition, Mapper, StoredRow } from '../connector';
import { unitOf } from '../guesses';
import { contractOf } from './charges-of-client';
import { itemOf, lineIds, stepsOfLine } from './charged-lines';
import type { HalopsaMapping } from './mapping';
import type { Asset, Contract, RecurringInvoice, User } from './shapes';
import { endOf } from './to-agreement';

/** Everything that tells how many seats and endpoints a client has. */
interface UnitsOfClient {
  readonly client: string;
  readonly contracts: readonly Contract[];
  readonly invoices: readonly RecurringInvoice[];
  readonly users: readonly Seen[];
  readonly assets: readonly Seen[];
}

const usersNow = (rows: readonly StoredRow[]): Seen['byType'] =>
  countByType(
    rows
      .map(({ payload }) => payload as User)
      .filter(({ inactive, isserviceaccount }) => !inactive && !isserviceaccount)
      .map(() => ({ types: [] })),
  );

const assetsNow = (rows: readonly StoredRow[]): Seen['byType'] =>
  countByType(
    rows
      .map(({ payload }) => payload as Asset)
      .filter(({ inactive }) => !inactive)
      .map(({ assettype_name: type }) => ({ types: [type ?? ''] })),
  );

/** The items of recurring invoices, with how many of them there were from day to day. */
function linesOf(
  { contracts, invoices }: UnitsOfClient,
  { since }: Mapper<HalopsaMapping>,
): UnitLine[] {
  return invoices.flatMap((invoice) => {
    const contract = contracts.find(({ id }) => id === contractOf(invoice));
    const begin = dateOf(contract?.start_date) ?? since;
    return lineIds(invoice).map((id) => {
      const { steps, ends, newest } = stepsOfLine(invoice, id, begin);
      return {
        product: itemOf(newest),
        steps: steps.map(({ effectiveOn, quantity }) => ({ since: effectiveOn, quantity })),
        ends: earlier(ends, contract ? endOf(contract) : null),
      };
    });
  });
}

const payloads = <T>(rows: readonly StoredRow[]): T[] => rows.map(({ payload }) => payload as T);

export const SEAT_COUNTS: Composition<unknown, HalopsaMapping> = {
  name: 'seat counts',
  from: ['contracts', 'recurringInvoices', 'users', 'assets'],
  groupsOf: (_stream, rows) =>
    Promise.resolve(rows.map(({ group }) => group).filter((group) => group !== null)),
  compose: async (client, stored, whole, { today }): Promise<UnitsOfClient> => {
    const before = whole as UnitsOfClient | null;
    const users = usersNow(await stored.inGroups('users', [client]));
    const assets = assetsNow(await stored.inGroups('assets', [client]));
    return {
      client,
      contracts: payloads(await stored.inGroups('contracts', [client])),
      invoices: payloads(await stored.inGroups('recurringInvoices', [client])),
      users: seenToo(before?.users ?? [], users, today),
      assets: seenToo(before?.assets ?? [], assets, today),
    };
  },
  toRecords: (whole, mapper) => {
    const units = whole as UnitsOfClient;
    const { mapping } = mapper;
    const counted: ClientUnits = {
      lines: linesOf(units, mapper),
      contacts: units.users,
      configurations: units.assets,
    };
    return toSeatCounts(units.client, counted, {
      unitOf: (item) => mapping.items[item] ?? unitOf(item),
      seatTypes: [],
      endpointTypes: mapping.endpointTypes,
    });
  },
};
