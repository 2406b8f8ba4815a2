import {
  clientsOf,
  countByType,
  seenToo,
  toSeatCounts,
  type ClientUnits,
  type Seen,
  type UnitLine,
} from '../client-units';
import type { Composition, Stored, StoredRow } from '../connector';
import { unitOf } from '../guesses';
import { UNIT_STREAMS, unitsIn, type ContractTerms } from './contract-terms';
import type { AutotaskMapping } from './mapping';
import { periodsOf } from './periods';
import type { ConfigurationItem, Contact, Contract } from './shapes';

/** Everything that tells how many seats and endpoints a company has. */
interface CompanyUnits {
  readonly company: string;
  readonly contracts: readonly ContractTerms[];
  readonly contacts: readonly Seen[];
  readonly items: readonly Seen[];
}

const linesOf = ({ contract, units }: ContractTerms): UnitLine[] =>
  periodsOf(contract, units, 'OF_ALL').map(({ product, from, until, units: quantity }) => ({
    product,
    steps: [{ since: from, quantity }],
    ends: until,
  }));

async function contractsOf(company: string, stored: Stored): Promise<ContractTerms[]> {
  const rows = await stored.inGroups('contracts', [company]);
  const units = await unitsIn(
    stored,
    rows.map(({ externalId }) => externalId),
  );
  return rows.map(({ externalId, payload }) => ({
    contract: payload as Contract,
    units: units.filter(({ contractID }) => contractID === externalId),
  }));
}

const contactsNow = (rows: readonly StoredRow[]): Seen['byType'] =>
  countByType(
    rows
      .filter(({ payload }) => (payload as Contact).isActive !== false)
      .map(() => ({ types: [] })),
  );

const itemsNow = (rows: readonly StoredRow[]): Seen['byType'] =>
  countByType(
    rows
      .map(({ payload }) => payload as ConfigurationItem)
      .filter(({ isActive }) => isActive !== false)
      .map(({ configurationItemType }) => ({ types: [configurationItemType?.name ?? ''] })),
  );

const CONTRACTS = { agreements: 'contracts', lines: UNIT_STREAMS };

export const SEAT_COUNTS: Composition<unknown, AutotaskMapping> = {
  name: 'seat counts',
  from: ['contracts', ...UNIT_STREAMS, 'contacts', 'configurationItems'],
  groupsOf: (stream, rows, stored) => clientsOf(CONTRACTS, stream, rows, stored),
  compose: async (company, stored, whole, { today }): Promise<CompanyUnits> => {
    const before = whole as CompanyUnits | null;
    const contacts = contactsNow(await stored.inGroups('contacts', [company]));
    const items = itemsNow(await stored.inGroups('configurationItems', [company]));
    return {
      company,
      contracts: await contractsOf(company, stored),
      contacts: seenToo(before?.contacts ?? [], contacts, today),
      items: seenToo(before?.items ?? [], items, today),
    };
  },
  toRecords: (whole, { mapping }) => {
    const { company, contracts, contacts, items } = whole as CompanyUnits;
    const units: ClientUnits = {
      lines: contracts.flatMap(linesOf),
      contacts,
      configurations: items,
    };
    return toSeatCounts(company, units, {
      unitOf: (product) => mapping.services[product] ?? unitOf(product),
      seatTypes: [],
      endpointTypes: mapping.endpointTypes,
    });
  },
};
