// Loaded by the worker alone: what receivers ask about events is GraphQL.
export const loadWebhooks = (): typeof import('../graphql/webhook/open-webhooks') =>
  // oxlint-disable-next-line typescript/no-require-imports
  require('../graphql/webhook/open-webhooks');
