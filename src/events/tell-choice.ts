import type { TenantScope } from '../database/tenant-scope';
import { toGlobalId } from '../scalars/global-id';
import { appendEvents } from './append-events';

/** What somebody chose, as the mutation is called. */
interface Choice {
  readonly action: string;
  readonly at: Date;
  readonly by: string;
}

/** Tells that something was chosen by which numbers are judged. */
export const tellChoice = (scope: TenantScope, { action, at, by }: Choice): Promise<void> =>
  appendEvents(scope, [
    {
      ...{ kind: 'SETTINGS_CHANGED', at, clientId: null },
      subject: toGlobalId('msp', scope.tenantId),
      data: { action, by },
    },
  ]);
