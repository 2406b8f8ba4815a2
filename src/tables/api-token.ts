import { instant, int, listOf, nullable, numberedWithinMsp, numeric, text } from './column';
import { table } from './table';

/** A token that the MSP issued itself. Its secret is not kept, only what it hashes to. */
export const apiToken = table(
  'api_token',
  {
    tenant_id: int,
    id: numberedWithinMsp('api_token'),
    name: text,
    scopes: listOf(text),
    /** The only clients it may see; null is all. */
    client_ids: nullable(listOf(int)),
    /** The part of the MSP's budget that nobody else can use up. */
    share: numeric(4, 3),
    hash: text,
    /** What the secret before the last rotation hashes to. It is good until a moment. */
    former_hash: nullable(text),
    former_until: nullable(instant),
    created_at: instant,
    created_by: text,
    expires_at: nullable(instant),
    last_used_at: nullable(instant),
    revoked_at: nullable(instant),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    checks: { former: '(former_hash IS NULL) = (former_until IS NULL)' },
  },
);
