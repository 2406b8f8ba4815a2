import { day, flag, instant, money, text, words, type ExportKind } from '../export-kind';
import { agreementOf, clientOf, CURRENCY, ofSource } from './joins';

export const revenue: ExportKind = {
  name: 'revenue',
  needs: ['financials:read'],
  from: ofSource('revenue'),
  order: 't.external_id',
  columns: {
    externalId: text('t.external_id'),
    updatedAt: instant('t.source_updated_at'),
    clientExternalId: clientOf('t.client_id'),
    agreementExternalId: agreementOf('t.agreement_id'),
    postedOn: day('t.posted_on'),
    amount: money('t.amount'),
    currency: CURRENCY,
    invoiceNumber: text('t.invoice_number'),
    kind: text('t.kind'),
    deleted: flag('t.deleted'),
  },
};

const CLIENTS_NAMED = `(SELECT coalesce(array_agg(${clientOf('n.client_id').sql} ORDER BY n.client_id), '{}')
  FROM tool_cost_client n WHERE n.tenant_id = $1 AND n.source_id = $2
    AND n.external_id = t.external_id AND n.effective_on = t.effective_on)`;

export const toolCosts: ExportKind = {
  name: 'tool-costs',
  needs: ['financials:read'],
  wholeMsp: true,
  from: ofSource('tool_cost'),
  order: 't.external_id, t.effective_on',
  columns: {
    externalId: text('t.external_id'),
    name: text('t.name'),
    deliveryArea: text('t.area'),
    effectiveOn: day('t.effective_on'),
    endsBefore: day('t.ends_before'),
    monthlyCost: money('t.monthly_cost'),
    currency: CURRENCY,
    basis: text('t.basis'),
    clientExternalIds: words(CLIENTS_NAMED, 'clients:read'),
    deleted: flag('t.deleted'),
  },
};
