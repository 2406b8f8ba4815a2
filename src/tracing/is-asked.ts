/**
 * Whether the standard variables of OpenTelemetry ask for traces: one says where to send them, or how.
 * Nothing of it is loaded otherwise.
 */
export function isAsked(env: NodeJS.ProcessEnv): boolean {
  if (env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return false;
  const where = [
    'OTEL_TRACES_EXPORTER',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  ];
  return env['OTEL_TRACES_EXPORTER'] !== 'none' && where.some((name) => Boolean(env[name]));
}
