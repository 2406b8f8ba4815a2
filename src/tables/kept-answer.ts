import { instant, int, nullable, text } from './column';
import { table } from './table';

/** The answer to a mutation that was sent with an idempotency key, for when the same is sent again. */
export const keptAnswer = table(
  'kept_answer',
  {
    tenant_id: int,
    /** What the key hashes to, together with whose it is. */
    key_hash: text,
    /** What was asked hashes to this. */
    asked: text,
    begun_at: instant,
    /** Null while it is being worked on. */
    status: nullable(int),
    /** Sealed with the idempotency key, which is not kept: an answer may hold a secret. */
    sealed: nullable(text),
  },
  {
    key: ['tenant_id', 'key_hash'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    indexes: { begun: { columns: ['tenant_id', 'begun_at'] } },
  },
);
