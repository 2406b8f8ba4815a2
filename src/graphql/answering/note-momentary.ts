import { getNamedType, Kind, TypeInfo, visit, visitWithTypeInfo, type FieldNode } from 'graphql';
import type { Judge } from '../limits/judge-operation';

/** What depends on the moment or on the token itself: things, and fields of things. */
const MOMENTARY: ReadonlySet<string> = new Set([
  'Limits',
  'Viewer',
  'Connection',
  'StreamState',
  'ApiToken',
  'WebhookEndpoint',
  'SchemaImpact',
  'ExportRun',
  'QuarterlyReport.madeAt',
  'ClientReport.madeAt',
]);

/**
 * Notes of a query with something momentary in it that its answer is not good for another request. Only
 * answers of GETs ever are.
 */
export const noteMomentary: Judge = ({ schema, document, request, contextValue: { notes } }) => {
  if (!notes || request.http?.method !== 'GET') return;
  const info = new TypeInfo(schema);
  const enter = ({ name }: FieldNode): void => {
    const type = info.getType();
    const field = `${info.getParentType()?.name}.${name.value}`;
    if (MOMENTARY.has(field) || (type && MOMENTARY.has(getNamedType(type).name)))
      notes.isMomentary = true;
  };
  visit(document, visitWithTypeInfo(info, { [Kind.FIELD]: { enter } }));
};
