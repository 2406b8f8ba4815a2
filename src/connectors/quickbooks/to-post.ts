import type { Mapped, Mapper } from '../connector';
import { postOf } from '../ledger/post-of';
import type { QuickbooksMapping } from './mapping';
import type { Account } from './shapes';

/** An account of wages stands for one post, which the wages that name nobody pay for. */
export function toPost(account: Account, { mapping, since }: Mapper<QuickbooksMapping>): Mapped[] {
  const name = account.FullyQualifiedName ?? account.Name ?? '';
  const wages = mapping.payroll[name];
  if (!wages) return [];
  const { area, technical } = wages;
  return [
    {
      kind: 'technicians',
      record: {
        externalId: postOf(account.Id),
        updatedAt: account.MetaData.LastUpdatedTime,
        ...{ name, technical },
        allocations: area ? [{ effectiveOn: since, deliveryArea: area, role: '', share: '1' }] : [],
      },
    },
  ];
}
