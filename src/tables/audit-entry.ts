import { instant, int, json, nullable, numberedWithinMsp, text } from './column';
import { table } from './table';

/** What somebody changed, written with the change itself. The application can neither change nor remove it. */
export const auditEntry = table(
  'audit_entry',
  {
    tenant_id: int,
    /** Counted up without gaps, so that a missing entry shows. */
    id: numberedWithinMsp('audit_entry'),
    at: instant,
    subject: text,
    /** The token's id, or the `jti` of a signed one. */
    token: nullable(text),
    request: nullable(text),
    action: text,
    detail: json<Readonly<Record<string, unknown>>>(),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    indexes: { action: { columns: ['tenant_id', 'action', 'id'] } },
  },
);
