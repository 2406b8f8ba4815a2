import { trace } from '@opentelemetry/api';

/** What a request turned out to be, once it is answered. */
export interface Told {
  readonly method: string;
  readonly route: string | null;
  readonly requestId: string;
  readonly operation?: string | undefined;
  readonly tenantId?: number | undefined;
  readonly cost?: number | undefined;
}

/** Names the trace of a request by its route and its operation. It costs nothing where nothing is traced. */
export function tellTrace({ method, route, requestId, operation, tenantId, cost }: Told): void {
  const span = trace.getActiveSpan();
  if (!span?.isRecording()) return;
  span.updateName([method, route, operation].filter(Boolean).join(' '));
  span.setAttributes({
    'http.route': route ?? undefined,
    'graphql.operation.name': operation,
    'seatwise.request_id': requestId,
    'seatwise.msp': tenantId === undefined ? undefined : `msp_${tenantId}`,
    'seatwise.cost': cost,
  });
}

/** The id of the trace that is being made, for the log's line; absent when there is none. */
export function traceIdOf(): { readonly traceId?: string } {
  const span = trace.getActiveSpan();
  return span?.isRecording() ? { traceId: span.spanContext().traceId } : {};
}
