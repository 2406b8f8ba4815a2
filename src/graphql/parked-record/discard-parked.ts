import type { TenantScope } from '../../database/tenant-scope';
import type { ParkedRecordRow } from './parked-record.loader';

export interface ParkedKeys {
  readonly source: string;
  readonly kind: string;
  readonly identities: readonly string[];
}

const DISCARD = `
  WITH discarded AS (
    DELETE FROM parked_record p USING source s
    WHERE p.tenant_id = $1 AND s.tenant_id = $1 AND s.id = p.source_id AND s.name = $2
      AND p.kind = $3 AND p.identity = ANY ($4::text[])
    RETURNING p.id, s.name AS source, p.kind, p.identity, p.missing_kind, p.missing_external_id, p.parked_at
  ) SELECT source, kind, identity, missing_kind, missing_external_id, parked_at FROM discarded ORDER BY id`;

/**
 * Discards waiting records for good. Returns those that were waiting, the longest waiting first.
 */
export const discardParked = (
  scope: TenantScope,
  { source, kind, identities }: ParkedKeys,
): Promise<ParkedRecordRow[]> =>
  scope.query<ParkedRecordRow>(DISCARD, [scope.tenantId, source, kind, identities]);
