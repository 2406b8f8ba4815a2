import { AGREEMENT_TYPES } from '../numbers/classify/entry-facts';
import type { DeliveryAreaKey } from '../numbers/areas';
import {
  date,
  defaultsTo,
  flag,
  instant,
  int,
  listOf,
  nullable,
  numberedWithinMsp,
  oneOf,
  text,
  textOf,
} from './column';
import { table } from './table';

/** A contract of a client, in force from `starts_on` until the day before `ends_before`. */
export const agreement = table(
  'agreement',
  {
    tenant_id: int,
    id: numberedWithinMsp('agreement'),
    source_id: int,
    external_id: text,
    client_id: int,
    name: text,
    type: oneOf(...AGREEMENT_TYPES),
    starts_on: date,
    ends_before: nullable(date),
    covers: nullable(listOf(textOf<DeliveryAreaKey>())),
    deleted: defaultsTo(flag, false),
    source_updated_at: nullable(instant),
    received_at: instant,
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { client: { columns: ['tenant_id', 'client_id'], of: 'client' } },
    uniques: { external: ['tenant_id', 'source_id', 'external_id'] },
    checks: { range: 'ends_before >= starts_on' },
    indexes: { client: { columns: ['tenant_id', 'client_id', 'starts_on'] } },
  },
);
