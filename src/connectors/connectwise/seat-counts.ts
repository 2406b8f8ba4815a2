import type { LocalDate } from '../../numbers/units/month';
import {
  clientsOf,
  lineSince,
  linesToo,
  countByType,
  seenToo,
  toSeatCounts,
  type ClientUnits,
  type Seen,
  type UnitLine,
} from '../client-units';
import type { Composition, Stored, StoredRow } from '../connector';
import { dateOf, earlier } from '../calendar';
import { unitOf } from '../guesses';
import type { ConnectwiseMapping } from './mapping';
import type { Addition, Agreement, Configuration, Contact } from './shapes';
import { movedOn } from './owners';
import { endOf } from './to-agreement';

async function linesOfClient(
  agreements: readonly StoredRow[],
  stored: Stored,
): Promise<UnitLine[]> {
  const ids = agreements.map(({ externalId }) => externalId);
  const byId = new Map(
    agreements.map(({ externalId, payload }) => [externalId, payload as Agreement]),
  );
  const additions = await stored.inGroups('additions', ids);
  return additions.map(({ externalId, payload, group }) => {
    const { product, history = [], cancelledDate } = payload as Addition;
    const agreement = byId.get(group ?? '');
    const line: UnitLine = {
      id: externalId,
      product: product?.identifier ?? product?.name ?? '',
      steps: history.map(({ since, quantity }) => ({
        since: since as LocalDate,
        quantity: quantity ?? '0',
      })),
      ends: earlier(dateOf(cancelledDate), agreement ? endOf(agreement) : null),
    };
    const since = agreement && movedOn(agreement);
    return since ? lineSince(line, since) : line;
  });
}

const contactsNow = (rows: readonly StoredRow[]): Seen['byType'] =>
  countByType(
    rows
      .map(({ payload }) => payload as Contact)
      .filter(({ inactiveFlag }) => !inactiveFlag)
      .map(({ types }) => ({ types: (types ?? []).map(({ name }) => name ?? '') })),
  );

const configurationsNow = (rows: readonly StoredRow[]): Seen['byType'] =>
  countByType(
    rows
      .map(({ payload }) => payload as Configuration)
      .filter(({ activeFlag }) => activeFlag !== false)
      .map(({ type }) => ({ types: [type?.name ?? ''] })),
  );

async function compose(
  client: string,
  stored: Stored,
  before: ClientUnits | null,
  today: LocalDate,
): Promise<ClientUnits> {
  const agreements = await stored.inGroups('agreements', [client]);
  const contacts = contactsNow(await stored.inGroups('contacts', [client]));
  const configurations = configurationsNow(await stored.inGroups('configurations', [client]));
  return {
    lines: linesToo(before?.lines ?? [], await linesOfClient(agreements, stored), today),
    contacts: seenToo(before?.contacts ?? [], contacts, today),
    configurations: seenToo(before?.configurations ?? [], configurations, today),
  };
}

const AGREEMENTS = { agreements: 'agreements', lines: ['additions'] };

export const SEAT_COUNTS: Composition<unknown, ConnectwiseMapping> = {
  name: 'seat counts',
  from: ['agreements', 'additions', 'contacts', 'configurations'],
  groupsOf: (stream, rows, stored) => clientsOf(AGREEMENTS, stream, rows, stored),
  compose: async (client, stored, before, { today }) => {
    const units = await compose(client, stored, before as ClientUnits | null, today);
    return { client, ...units };
  },
  toRecords: (whole, { mapping }) => {
    const { client, ...units } = whole as ClientUnits & { readonly client: string };
    return toSeatCounts(client, units, {
      unitOf: (product) => mapping.unitTypes[product] ?? unitOf(product),
      seatTypes: mapping.seatContactTypes,
      endpointTypes: mapping.endpointTypes,
    });
  },
};
