import type { OpenConnection } from './open-connection';

/**
 * The time on the clock of the source, as its last answer told it. That is a little while ago, which is
 * safe: what changes after it is left to the next pass. Only before any answer, the source is asked.
 */
export const sourceTime = ({ answeredAt, source }: OpenConnection): Promise<Date> => {
  const last = answeredAt();
  return last === null ? source.now() : Promise.resolve(last);
};
