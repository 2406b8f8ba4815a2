import type { RevenueKind } from '../../numbers/measures/count-revenue';
import { Unmappable, type Mapped } from '../connector';
import { isZero, less, negated } from '../exact';
import { dateOf } from '../calendar';
import type { Invoice } from './shapes';

/**
 * An invoice, split into what recurs, what does not, and goods. Tax is not revenue. A down payment is
 * money for work that is invoiced later, so it counts then.
 */
export function toRevenue(invoice: Invoice): Mapped[] {
  if (invoice.type === 'DownPayment') return [];
  const postedOn = dateOf(invoice.date);
  if (postedOn === null) throw new Unmappable('It has no date.', ['date']);
  const product = invoice.productTotal ?? '0';
  const recurs = invoice.type === 'Agreement';
  const parts: readonly (readonly [RevenueKind, string])[] = [
    [recurs ? 'RECURRING_PRODUCT' : 'PRODUCT', product],
    [
      recurs ? 'RECURRING_SERVICE' : 'NON_RECURRING_SERVICE',
      less(invoice.subtotal ?? '0', product),
    ],
  ];
  return parts
    .filter(([, amount]) => !isZero(amount))
    .map(([kind, amount]) => ({
      kind: 'revenue',
      record: {
        externalId: `invoice ${invoice.id} ${kind}`,
        updatedAt: invoice._info.lastUpdated ?? null,
        clientExternalId: invoice.company?.id ?? null,
        agreementExternalId: invoice.agreement?.id ?? null,
        postedOn,
        // Which sign a credit memo has there differs. It never adds.
        amount: invoice.type === 'CreditMemo' ? negated(amount) : amount,
        currency: invoice.currency?.currencyCode ?? null,
        kind,
        invoiceNumber: invoice.invoiceNumber ?? null,
      },
    }));
}
