import { entries } from './entry';

/** Who asks, and what the server can do at the moment. */
export const OF_ACCESS = entries({
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'There is no valid token.',
    remedy:
      'Send a valid one as `Authorization: Bearer …`. The sentence says what is wrong with this one.',
  },
  FORBIDDEN: {
    status: 403,
    meaning: 'The token lacks a scope, or is limited to some clients.',
    remedy: 'Ask for a token with the scope that `scope` names, or without the limit.',
  },
  ISSUER_UNREACHABLE: {
    status: 503,
    retryAfter: 5,
    meaning: 'The keys of the token’s issuer cannot be fetched.',
    remedy: 'Ask again after `Retry-After`.',
  },
  TOO_MANY_WAITING: {
    status: 429,
    retryAfter: 2,
    meaning: 'As many requests of this MSP wait as may.',
    remedy: 'Ask again after `Retry-After`, and for less at a time.',
  },
  OVER_BUDGET: {
    status: 429,
    meaning: 'The budget of the minute is spent.',
    remedy: 'Ask again after `Retry-After`. `limits` and the header `ratelimit` say what is left.',
  },
  TOO_MANY_CALLS: {
    status: 429,
    retryAfter: 60,
    meaning: 'A hook is called more often than it may.',
    remedy: 'Call again after `Retry-After`; the records are also read by themselves.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 429,
    retryAfter: 60,
    meaning: 'As many subscriptions of this MSP are open on this server as may.',
    remedy: 'Close some, or let several parts of a program share one.',
  },
  HOOK_REFUSED: {
    status: 403,
    meaning: 'There is no such hook, or its secret did not sign the call.',
    remedy: 'Compare the address and the secret with those of the connection.',
  },
  STILL_RUNNING: {
    status: 409,
    retryAfter: 2,
    meaning: 'The same request, by its idempotency key, is being worked on.',
    remedy: 'Send it again after `Retry-After` to have its answer.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    meaning: 'The idempotency key came with another request before. Nothing was done.',
    remedy: 'Take a new key for each change.',
  },
  BUSY: {
    status: 503,
    retryAfter: 2,
    meaning: 'There is too much to do, or others write the same data. Nothing was changed.',
    remedy: 'Ask again after `Retry-After`.',
  },
  TIMED_OUT: {
    status: 504,
    retryAfter: 30,
    meaning: 'The database took too long, so the work was ended. Nothing was changed.',
    remedy: 'Ask for fewer months, rows or records at a time, or later.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    retryAfter: 2,
    meaning: 'The database does not answer.',
    remedy: 'Ask again after `Retry-After`.',
  },
  SHUTTING_DOWN: {
    status: 503,
    retryAfter: 5,
    meaning: 'This server is being stopped.',
    remedy: 'Ask again after `Retry-After`; another server may answer.',
  },
  ANSWER_LOST: {
    status: 503,
    retryAfter: 2,
    meaning: 'The part of the server that worked on a costly answer broke off.',
    remedy: 'Ask again after `Retry-After`, and for less where it happens again.',
  },
  CALLER_GONE: {
    status: 499,
    meaning: 'The caller hung up, so the work was ended. Only the log has this code.',
    remedy: 'Wait longer for the answer.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning:
      'A fault of ours in a query. The log has it under `incident`; the answer tells no details.',
    remedy: 'Report the incident and the request’s id.',
  },
  INTERNAL_ERROR: {
    status: 500,
    meaning: 'A fault of ours outside a query. The log has it under the request’s id.',
    remedy: 'Report the request’s id.',
  },
});
