import { day, flag, instant, integer, money, text, words, type ExportKind } from '../export-kind';
import { clientOf, CURRENCY, ofSource } from './joins';

export const clients: ExportKind = {
  name: 'clients',
  needs: ['clients:read'],
  from: ofSource('client'),
  order: 't.external_id',
  columns: {
    externalId: text('t.external_id'),
    updatedAt: instant('t.source_updated_at'),
    name: text('t.name'),
    status: text('t.status'),
    internal: flag('t.internal'),
    segment: text('t.segment'),
    territory: text('t.territory'),
    onboardedOn: day('t.onboarded_on'),
    offboardedOn: day('t.offboarded_on'),
    // A linked customer is no client here, but its source has not deleted it.
    deleted: flag('t.deleted AND t.linked_to IS NULL'),
  },
};

export const seatCounts: ExportKind = {
  name: 'seat-counts',
  needs: ['clients:read'],
  from: ofSource('seat_count'),
  // Of two counts of one date, the last received holds.
  order: 't.received_no',
  columns: {
    externalId: text('t.external_id'),
    clientExternalId: clientOf('t.client_id'),
    effectiveOn: day('t.effective_on'),
    seats: integer('t.seats'),
    endpoints: integer('t.endpoints'),
    deleted: flag('t.deleted'),
  },
};

export const agreements: ExportKind = {
  name: 'agreements',
  needs: ['clients:read'],
  from: ofSource('agreement'),
  order: 't.external_id',
  columns: {
    externalId: text('t.external_id'),
    updatedAt: instant('t.source_updated_at'),
    clientExternalId: clientOf('t.client_id'),
    name: text('t.name'),
    type: text('t.type'),
    startsOn: day('t.starts_on'),
    endsBefore: day('t.ends_before'),
    covers: words('t.covers'),
    deleted: flag('t.deleted'),
  },
};

export const agreementAmounts: ExportKind = {
  name: 'agreement-amounts',
  needs: ['clients:read', 'financials:read'],
  from: `FROM agreement a JOIN agreement_amount t ON t.tenant_id = a.tenant_id AND t.agreement_id = a.id
    WHERE a.tenant_id = $1 AND a.source_id = $2`,
  order: 'a.external_id, t.kind, t.line, t.effective_on',
  columns: {
    agreementExternalId: text('a.external_id'),
    line: text('t.line'),
    effectiveOn: day('t.effective_on'),
    amount: money('t.amount'),
    currency: CURRENCY,
    cycle: text('t.cycle'),
    kind: text('t.kind'),
    deleted: flag('false'),
  },
  gone: {
    from: `FROM deleted_part t JOIN agreement a ON a.tenant_id = t.tenant_id AND a.id = (t.key->>'agreement_id')::int
      WHERE t.tenant_id = $1 AND t.part = 'agreement_amount' AND a.source_id = $2 AND NOT EXISTS (
        SELECT FROM agreement_amount p WHERE p.tenant_id = $1 AND p.agreement_id = a.id AND p.kind = t.key->>'kind'
          AND p.line = t.key->>'line' AND p.effective_on = (t.key->>'effective_on')::date)`,
    columns: {
      agreementExternalId: 'a.external_id',
      line: `t.key->>'line'`,
      effectiveOn: `(t.key->>'effective_on')::date`,
      kind: `t.key->>'kind'`,
      deleted: 'true',
    },
  },
};
