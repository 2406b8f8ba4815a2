import { entries } from './entry';

/** Endpoints that events are sent to. */
export const OF_WEBHOOKS = entries({
  BAD_ENDPOINT: {
    meaning: 'Something that is said of a webhook endpoint does not hold.',
    remedy: 'Correct what `argument` names.',
  },
  REFUSED_RECEIVER: {
    meaning:
      'Events must not be sent to this address: it is not https, or leads to a private network.',
    remedy: 'Name an https address on the internet; a receiver inside goes into `WEBHOOK_HOSTS`.',
  },
  BAD_SELECTION: {
    meaning: 'A selection is no query that can be asked about an event.',
    remedy: 'Send one query; the only variable that it may have is `$id` of the type `ID`.',
  },
  TOO_MANY_ENDPOINTS: {
    meaning: 'As many webhook endpoints are saved as may be.',
    remedy: 'Remove one with `removeWebhookEndpoint` first.',
  },
  TOO_MANY_EVENTS: {
    meaning: 'More events are to be replayed than may be at once.',
    remedy: 'Name a nearer `until`, and go on from there.',
  },
});
