import type { RevenueKind } from '../../numbers/measures/count-revenue';
import { dayIn } from '../calendar';
import type { Mapped, Mapper } from '../connector';
import { isZero } from '../exact';
import { billingMeaningOf, type BillingMeaning } from './guesses';
import type { AutotaskMapping } from './mapping';
import type { BillingItem } from './shapes';

function kindOf(item: BillingItem, mapping: AutotaskMapping): BillingMeaning {
  const type = item.billingItemType?.name ?? '';
  const kind: BillingMeaning = mapping.billingItemTypes[type] ?? billingMeaningOf(type);
  const isGoods = mapping.productServices.includes(item.serviceID?.name ?? '');
  return kind === 'RECURRING_SERVICE' && isGoods ? 'RECURRING_PRODUCT' : kind;
}

/** A posted item. Tax is not revenue, and what stands on a voided invoice is none. */
export function toRevenue(item: BillingItem, { mapping, zone }: Mapper<AutotaskMapping>): Mapped[] {
  const kind = kindOf(item, mapping);
  const amount = item.extendedPrice ?? item.totalAmount ?? '0';
  const counts = kind !== 'NO_REVENUE' && !item.nonBillable && !item.invoiceID?.isVoided;
  if (!counts || isZero(amount)) return [];
  return [
    {
      kind: 'revenue',
      record: {
        externalId: `billing item ${item.id}`,
        clientExternalId: item.companyID ?? null,
        agreementExternalId: item.contractID ?? null,
        postedOn: dayIn(zone, item.postedDate),
        amount,
        kind: kind satisfies RevenueKind,
        invoiceNumber: item.invoiceID?.invoiceNumber ?? null,
      },
    },
  ];
}
