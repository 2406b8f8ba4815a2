import { isAsked } from './is-asked';

// What is traced has to be loaded after this, so it is the first thing that a program loads.
const openTracing = (): (() => Promise<void>) =>
  // oxlint-disable-next-line typescript/no-require-imports
  (require('./open-tracing') as typeof import('./open-tracing')).openTracing(process.env);

const close = isAsked(process.env) ? openTracing() : null;

/** Sends what was not sent yet. Whoever takes the traces may be away: nobody's work fails for it. */
export const endTracing = async (): Promise<void> => close?.().catch(() => undefined);
