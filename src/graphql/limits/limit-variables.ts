import { Refusal } from '../../errors';
import { excessIn, type SizeLimits } from '../../ingest/fields/value-size';
import type { Judge } from './judge-operation';
import { holdsNull, NULL_CHARACTER } from './null-character';

/** More items than any MSP has clients, and longer than any note. */
export const OF_INPUT: SizeLimits = { nesting: 32, values: 50_000, items: 5_000, text: 10_000 };

/**
 * Limits all variables alike: no endless list, text or nesting, and no null character. The records
 * of an ingest were taken out before, and ingest judges each separately.
 */
export const limitVariables: Judge = ({ request }) => {
  const variables = Object.entries(request.variables ?? {});
  for (const [name, value] of variables) {
    const excess = excessIn(value, OF_INPUT);
    if (excess !== null)
      throw new Refusal(
        'INPUT_TOO_LARGE',
        `The variable $${name} ${excess}. Ask in several steps.`,
      );
  }
  const bad = variables.find(([, value]) => holdsNull(value));
  if (bad) throw new Refusal('BAD_TEXT', `The variable $${bad[0]} ${NULL_CHARACTER}`);
};
