// Long, because every kind of event stands here once, with all that it tells.
import type { EventKind } from '../tables/event';
import type { EventData } from './event-data';

/** What receivers are told of a kind. A field without its sentence does not compile. */
interface AboutKind<Data> {
  /** When it happens. */
  readonly when: string;
  /** What the id is of, and whose event it is. */
  readonly subject: string;
  readonly data: { readonly [Name in keyof Data]-?: string };
}

const BY = 'The subject of the token that did it.';

/** Every kind of event. */
export const EVENT_KINDS_TOLD: { readonly [Kind in EventKind]: AboutKind<EventData[Kind]> } = {
  MEASURES_CHANGED: {
    when: 'A count has changed numbers of a client, or of the whole MSP. A count that comes to the same numbers is not told.',
    subject: 'The client; the MSP for work of no client and for its staff.',
    data: {
      months: 'The months whose numbers changed, the earliest first.',
      count: 'The number of the count: a later count has a higher one.',
    },
  },
  MONTH_CLOSED: {
    when: 'A month was closed.',
    subject: 'The MSP.',
    data: {
      month: 'The month.',
      contentHash: 'What its figures hash to, as in `closedMonths`.',
    },
  },
  RESTATED: {
    when: 'Numbers of a closed month are now other ones than before. `restatements` tells which and why.',
    subject: 'The client; the MSP for work of no client and for its staff.',
    data: { months: 'The closed months, the earliest first.' },
  },
  TARGET_CROSSED: {
    when: 'A number went past the threshold of an alert, or off its target.',
    subject: 'The client of the alert; else the MSP.',
    data: {
      alert: 'The id of the alert.',
      name: 'Its name.',
      metric: 'The metric.',
      month: 'The month in which it crossed.',
      value: 'The value of that month.',
    },
  },
  FINDING_OPENED: {
    when: 'The data of the last twelve months show something doubtful that they did not show before. They are looked at every five minutes in which something was counted.',
    subject: 'The MSP. `dataQuality` tells which clients it is about.',
    data: {
      code: 'The code of the finding, as in `dataQuality`.',
      rows: 'How many rows there are of it.',
    },
  },
  FINDING_CLOSED: {
    when: 'The data no longer show it.',
    subject: 'The MSP.',
    data: { code: 'The code of the finding.' },
  },
  SYNC_FINISHED: {
    when: 'A run of a connection has ended without a problem.',
    subject: 'The run.',
    data: {
      connection: 'The id of the connection.',
      state: '`DONE`, or `STOPPED` when somebody stopped it.',
    },
  },
  SYNC_FAILED: {
    when: 'A run of a connection has failed.',
    subject: 'The run.',
    data: {
      connection: 'The id of the connection.',
      code: 'The code of the problem.',
      message: 'The problem in a sentence.',
    },
  },
  CONNECTION_PROBLEM: {
    when: 'A connection has a problem that it did not have before, or has it no longer.',
    subject: 'The connection.',
    data: {
      code: 'The code of the problem; null when it is over.',
      message: 'The problem in a sentence; null when it is over.',
    },
  },
  TOKEN_CHANGED: {
    when: 'A token was issued, rotated or revoked.',
    subject: 'The token, if `issueApiToken` made it.',
    data: {
      change: '`ISSUED`, `ROTATED` or `REVOKED`.',
      name: 'Its name; of signed tokens, their subject or the claim `jti`.',
      by: BY,
    },
  },
  ENDPOINT_DISABLED: {
    when: 'A webhook endpoint is no longer delivered to, because too many deliveries failed.',
    subject: 'The endpoint.',
    data: { reason: 'A code of the reason.', message: 'The reason in a sentence.' },
  },
  SETTINGS_CHANGED: {
    when: 'Somebody changed what numbers are judged by: settings, targets, rules of work or banding schemes.',
    subject: 'The MSP.',
    data: { action: 'The mutation that did it.', by: BY },
  },
};
