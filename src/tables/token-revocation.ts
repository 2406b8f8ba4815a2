import { instant, int, nullable, numberedWithinMsp, text } from './column';
import { table } from './table';

/** Signed tokens that are no longer taken: one by its `jti`, or all of a subject that were signed before a moment. */
export const tokenRevocation = table(
  'token_revocation',
  {
    tenant_id: int,
    id: numberedWithinMsp('token_revocation'),
    jti: nullable(text),
    subject: nullable(text),
    issued_before: nullable(instant),
    revoked_at: instant,
    revoked_by: text,
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    checks: {
      one: '(jti IS NULL) <> (subject IS NULL)',
      before: '(subject IS NULL) = (issued_before IS NULL)',
    },
  },
);
