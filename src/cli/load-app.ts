// Only the commands that serve load it: the others need no GraphQL, and start in half the time.
// oxlint-disable-next-line typescript/no-require-imports
export const loadApp = (): typeof import('../app') => require('../app');
