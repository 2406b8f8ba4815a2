import type { Mapped, Mapper } from '../connector';
import type { QuickbooksMapping } from './mapping';
import type { Customer } from './shapes';

/** A customer. Jobs, projects and sub-customers belong to the one at the top, and make no client. */
export function toClient(customer: Customer, { mapping }: Mapper<QuickbooksMapping>): Mapped[] {
  if (customer.ParentRef) return [];
  return [
    {
      kind: 'clients',
      record: {
        externalId: customer.Id,
        updatedAt: customer.MetaData.LastUpdatedTime,
        name: customer.DisplayName,
        status: customer.Active === false ? 'OFFBOARDED' : 'ACTIVE',
        internal: mapping.ownCustomers.includes(customer.DisplayName),
      },
    },
  ];
}
