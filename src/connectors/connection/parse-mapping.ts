import { Refusal } from '../../errors';
import type { Connector } from '../connector';

/** The mapping with everything that was left out filled in. What is wrong with it is told field by field. */
export function parseMapping<M>({ mapping }: Pick<Connector<M>, 'mapping'>, given: unknown): M {
  const read = mapping.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    ({ path, message }) => `${path.length > 0 ? path.join('.') : 'the mapping'}: ${message}`,
  );
  throw new Refusal('INVALID_MAPPING', `The mapping cannot be used. ${faults.join('; ')}.`, {
    faults,
  });
}
