import type { RevenueKind } from '../../numbers/measures/count-revenue';
import { dateOf } from '../calendar';
import type { Mapped, Mapper } from '../connector';
import { isZero } from '../exact';
import type { HalopsaMapping } from './mapping';
import type { Invoice } from './shapes';

type Line = NonNullable<Invoice['lines']>[number];

const itemOf = ({ item_shortdescription, item_code }: Line): string =>
  item_shortdescription || (item_code ?? '');

/** A line with an item is goods, unless it comes from a recurring invoice or from work on a ticket. */
function kindOf(
  line: Line,
  { recurring_invoice_id }: Invoice,
  { nominalCodes, productItems }: HalopsaMapping,
): RevenueKind | 'NO_REVENUE' {
  const told = nominalCodes[line.nominal_code ?? ''];
  if (told) return told;
  const isGoods = productItems.includes(itemOf(line));
  if (line.recurring_invoice_id ?? recurring_invoice_id)
    return isGoods ? 'RECURRING_PRODUCT' : 'RECURRING_SERVICE';
  return isGoods || (line.item_code && !line.ticket_id) ? 'PRODUCT' : 'NON_RECURRING_SERVICE';
}

interface Part {
  readonly key: string;
  readonly kind: RevenueKind | 'NO_REVENUE';
  readonly amount: string;
  readonly contract: string | null;
}

/** Each line, without tax. An agent that may not see lines still sees what the invoice comes to. */
function partsOf(invoice: Invoice, mapping: HalopsaMapping): Part[] {
  const { lines, contract_id: contract = null, recurring_invoice_id: recurring } = invoice;
  if (lines && lines.length > 0)
    return lines.map((line) => ({
      key: `line ${line.id}`,
      kind: kindOf(line, invoice, mapping),
      amount: line.net_amount ?? '0',
      contract: line.contract_id ?? contract,
    }));
  const kind = recurring ? 'RECURRING_SERVICE' : 'NON_RECURRING_SERVICE';
  return [{ key: 'whole', kind, amount: invoice.revenue ?? '0', contract }];
}

export function toRevenue(invoice: Invoice, { mapping }: Mapper<HalopsaMapping>): Mapped[] {
  const counts = !invoice.voided && (mapping.countsUnposted || invoice.posted !== false);
  if (!counts) return [];
  return partsOf(invoice, mapping)
    .filter(({ kind, amount }) => kind !== 'NO_REVENUE' && !isZero(amount))
    .map(({ key, kind, amount, contract }) => ({
      kind: 'revenue',
      record: {
        externalId: `invoice ${invoice.id} ${key}`,
        updatedAt: invoice.last_modified ?? null,
        clientExternalId: invoice.client_id ?? null,
        agreementExternalId: contract,
        postedOn: dateOf(invoice.invoice_date),
        amount,
        currency: invoice.currency_code || null,
        kind,
        // The number in the books, where Halo has handed the invoice over to them.
        invoiceNumber: invoice.thirdpartyinvoicenumber || invoice.invoicenumber || null,
      },
    }));
}
