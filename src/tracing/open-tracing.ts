import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg';
import { NodeSDK } from '@opentelemetry/sdk-node';

/**
 * Traces requests, calls of other systems and statements, as the standard variables say. Values of
 * statements stay out of them: they are the MSP's data.
 */
export function openTracing(env: NodeJS.ProcessEnv): () => Promise<void> {
  const sdk = new NodeSDK({
    serviceName: env['OTEL_SERVICE_NAME'] ?? 'seatwise',
    instrumentations: [
      new HttpInstrumentation({
        // Whoever watches the server asks every few seconds.
        ignoreIncomingRequestHook: ({ url = '' }) => url.startsWith('/health'),
      }),
      new PgInstrumentation({ requireParentSpan: true, enhancedDatabaseReporting: false }),
    ],
  });
  sdk.start();
  return () => sdk.shutdown();
}
