import { REPEAT_DAYS } from '../../numbers/classify/repeat';

/**
 * The columns that a ticket shares with those it repeats. A null in one of them matches nothing.
 */
export const repeatKey = (ticket: string): string =>
  `${ticket}.client_id, lower(btrim(${ticket}.type)), lower(btrim(${ticket}.requester))`;

export const REPEAT_SPAN = `interval '${REPEAT_DAYS} days'`;
