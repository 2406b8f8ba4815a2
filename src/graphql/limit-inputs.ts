import type { ApolloServerPlugin } from '@apollo/server';
import { Refusal } from '../errors';
import { excessIn, type SizeLimits } from '../ingest/fields/value-size';
import type { RequestContext } from '../request/context';
import { asGraphqlError } from './expose-errors';

/** More items than any MSP has clients; longer than any note. */
export const OF_INPUT: SizeLimits = { nesting: 32, values: 50_000, items: 5_000, text: 10_000 };

/**
 * One rule for everything that is sent in variables, whatever it is for: no list, text or nesting
 * without end. The records of an ingest were taken out before; each is judged by itself.
 */
export const limitInputs: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request }) => {
      for (const [name, value] of Object.entries(request.variables ?? {})) {
        const excess = excessIn(value, OF_INPUT);
        if (excess === null) continue;
        const message = `The variable $${name} ${excess}. Ask in several steps.`;
        throw asGraphqlError(new Refusal('INPUT_TOO_LARGE', message));
      }
    },
  }),
};
