/**
 * A ticket is a repeat when another counted one of the same client, type and requester was opened
 * in so many days before it. Names are compared trimmed and without case. A ticket without a type
 * or a requester repeats nothing.
 */
export const REPEAT_DAYS = 30;
