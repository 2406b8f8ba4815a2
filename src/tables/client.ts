import { CLIENT_STATUSES } from '../numbers/measures/active-range';
import {
  date,
  defaultsTo,
  flag,
  instant,
  int,
  nullable,
  numberedWithinMsp,
  oneOf,
  text,
} from './column';
import { table } from './table';

/** A customer of the MSP; `internal` is the MSP itself, whose time is nobody's support. */
export const client = table(
  'client',
  {
    tenant_id: int,
    id: numberedWithinMsp('client'),
    source_id: int,
    external_id: text,
    name: text,
    status: oneOf(...CLIENT_STATUSES),
    internal: defaultsTo(flag, false),
    segment: nullable(text),
    territory: nullable(text),
    onboarded_on: nullable(date),
    offboarded_on: nullable(date),
    /** The client whose records a customer's are, by the word of a person. A linked customer is no client itself. */
    linked_to: nullable(int),
    deleted: defaultsTo(flag, false),
    source_updated_at: nullable(instant),
    received_at: instant,
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: {
      linked: { columns: ['tenant_id', 'linked_to'], of: 'client' },
      source: { columns: ['tenant_id', 'source_id'], of: 'source' },
    },
    uniques: { external: ['tenant_id', 'source_id', 'external_id'] },
    checks: { range: 'offboarded_on >= onboarded_on', linked: 'linked_to <> id' },
    indexes: { linked: { columns: ['tenant_id', 'linked_to'], where: 'linked_to IS NOT NULL' } },
  },
);
