import type { TenantScope } from '../../database/tenant-scope';
import { appendEvents } from '../../events/append-events';
import type { EventData } from '../../events/event-data';
import type { ApiToken } from './api-token';

interface Deed extends Pick<EventData['TOKEN_CHANGED'], 'change' | 'by'> {
  readonly at: Date;
}

/** Tells what was done with a token, or with signed ones: those have no id. */
export const tellToken = (
  scope: TenantScope,
  { id, name }: { readonly id: ApiToken['id'] | null; readonly name: string | null },
  { change, at, by }: Deed,
): Promise<void> =>
  appendEvents(scope, [
    {
      ...{ kind: 'TOKEN_CHANGED', at, clientId: null },
      subject: id,
      data: { change, name, by },
    },
  ]);
