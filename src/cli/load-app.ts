// Only the commands that serve load it: the others need no GraphQL, and start in half the time.
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const loadApp = (): typeof import('../app') => require('../app');
