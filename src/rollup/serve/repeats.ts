import { REPEAT_DAYS } from '../../numbers/classify/repeat';

/** What a ticket shares with those that it repeats, as a list of columns. Null in one of them is like nothing. */
export const repeatKey = (ticket: string): string =>
  `${ticket}.client_id, lower(btrim(${ticket}.type)), lower(btrim(${ticket}.requester))`;

export const REPEAT_SPAN = `interval '${REPEAT_DAYS} days'`;
