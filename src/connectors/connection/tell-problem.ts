import type { TenantScope } from '../../database/tenant-scope';
import { appendEvents } from '../../events/append-events';
import { toGlobalId } from '../../scalars/global-id';

interface Turn {
  readonly at: Date;
  /** The code of the problem before. */
  readonly was: string | null;
  readonly problem: { readonly code: string; readonly message: string } | null;
}

/** Tells that a connection has another problem than before, or none any more. */
export async function tellProblem(
  scope: TenantScope,
  connectionId: number,
  { at, was, problem }: Turn,
): Promise<void> {
  if ((problem?.code ?? null) === was) return;
  await appendEvents(scope, [
    {
      ...{ kind: 'CONNECTION_PROBLEM', at, clientId: null },
      subject: toGlobalId('connection', scope.tenantId, connectionId),
      data: { code: problem?.code ?? null, message: problem?.message ?? null },
    },
  ]);
}
