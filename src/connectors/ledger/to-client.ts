import type { Mapped } from '../connector';
import type { LinesMapping } from './lines-mapping';

/** Somebody to whom invoices are written. */
export interface Customer {
  readonly id: string;
  readonly changedAt: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly segment: string | null;
  readonly territory: string | null;
}

export const toClient = (
  { id, changedAt, name, isActive, segment, territory }: Customer,
  { ownCustomers }: Pick<LinesMapping, 'ownCustomers'>,
): Mapped[] => [
  {
    kind: 'clients',
    record: {
      ...{ externalId: id, updatedAt: changedAt, name, segment, territory },
      status: isActive ? 'ACTIVE' : 'OFFBOARDED',
      internal: ownCustomers.includes(name),
    },
  },
];
