import { TENANT_SCOPES } from '../auth/scopes';
import type { Clock } from '../clock';
import type { TenantScope } from '../database/tenant-scope';
import { RequestContext } from '../request/context';

/** What belongs to the MSP, whoever set it off: it reads with all rights, within a transaction under way. */
export const forTheMsp = (scope: TenantScope, clock: Clock, subject: string): RequestContext =>
  new RequestContext(
    {
      ...{ subject, tenantId: scope.tenantId, clientIds: null },
      ...{ scopes: new Set(TENANT_SCOPES), expiresAt: null, token: null, issuedAt: null },
    },
    clock,
    null,
    { scope, close: async () => undefined },
  );
