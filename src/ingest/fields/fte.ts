import { upTo } from './decimal';
import { Problem, shown } from './problem';
import { reader } from './reading';

/** More than one and a half jobs are not done by one person: it would be hours or percent. */
const MOST = 1.5;

const part = upTo(MOST, 'OUT_OF_RANGE');

/** The part of a full-time job that somebody does: above 0. Who does nothing is no longer employed. */
export const fte = reader('fraction', (value, reading): string | Problem => {
  const read = part(value, reading);
  if (read !== '0') return read;
  const advice = 'Send what part of a full-time job it is, such as 0.5, or employedUntil.';
  return new Problem('OUT_OF_RANGE', `${shown(value)} is no part of a job. ${advice}`);
});
