import type { Mapped, Mapper } from '../connector';
import type { HalopsaMapping } from './mapping';
import type { Client } from './shapes';

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

function customField({ customfields }: Client, label: string): string | null {
  const field = (customfields ?? []).find((each) => [each.label, each.name].includes(label));
  return textOf(field?.display) ?? textOf(field?.value);
}

/** Where an MSP keeps it differs. */
function keptIn(
  client: Client,
  where: HalopsaMapping['segmentIn'],
  { customerTypes }: HalopsaMapping,
): string | null {
  if (typeof where === 'object') return customField(client, where.customField);
  if (where === 'TOP_LEVEL') return client.toplevel_name ?? null;
  if (where === 'CUSTOMER_TYPE') return customerTypes[client.customertype ?? ''] ?? null;
  return null;
}

function statusOf(client: Client, { topLevels, noClients }: HalopsaMapping): string {
  // Work for nobody in particular is kept under a name, which makes nobody a client.
  if (noClients.includes(client.name)) return 'PROSPECT';
  const told = topLevels[client.toplevel_name ?? ''];
  if (told) return told;
  return client.inactive ? 'OFFBOARDED' : 'ACTIVE';
}

export const toClient = (client: Client, { mapping }: Mapper<HalopsaMapping>): Mapped[] => [
  {
    kind: 'clients',
    record: {
      externalId: client.id,
      updatedAt: client.alastupdate ?? null,
      name: client.name,
      status: statusOf(client, mapping),
      internal: mapping.ownClients.includes(client.name),
      segment: keptIn(client, mapping.segmentIn, mapping),
      territory: keptIn(client, mapping.territoryIn, mapping),
    },
  },
];
