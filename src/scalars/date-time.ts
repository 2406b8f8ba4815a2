import { Refusal } from '../errors';
import { isDate } from './date';

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** The instant given as an argument, or a refusal that names the argument. A time without an offset is no instant. */
export function readDateTime(text: string, argument: string): Date {
  const match = INSTANT.exec(text);
  if (match?.[1] && isDate(match[1])) return new Date(text);
  throw new Refusal(
    'BAD_DATE_TIME',
    `"${text}" is not an instant with an offset. Write ${argument} as "2026-03-31T17:30:00Z".`,
    { argument },
  );
}
