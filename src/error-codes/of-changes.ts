import { entries } from './entry';

/** What is to be changed. Nothing of a refused change is kept. */
export const OF_CHANGES = entries({
  BAD_SETTINGS: {
    meaning: 'A setting has a value that it cannot have.',
    remedy: 'Correct what `field` or `faults` name.',
  },
  BAD_TARGET: {
    meaning: 'A target is out of bounds, or for a thing that does not exist.',
    remedy: 'Correct what the sentence names.',
  },
  BAD_WORK_RULE: {
    meaning: 'A work rule cannot be used, or there are too many.',
    remedy: 'Correct what the sentence names.',
  },
  EMPTY_MATCH: {
    meaning: 'A work rule has no condition, or an empty one.',
    remedy: 'Say what `rule` is about.',
  },
  UNREACHABLE_RULE: {
    meaning:
      'No work can come under a rule: those before it take all of it, or it is not about such records.',
    remedy: 'Move `rule` up, or change its conditions.',
  },
  DUPLICATE_RULE_NAME: {
    meaning: 'Two work rules have the same name.',
    remedy: 'Give `rule` another.',
  },
  BAD_NOTE: {
    meaning: 'The note is empty or too long.',
    remedy: 'Say in a few words why.',
  },
  REACTIVE_OUTSIDE_SUPPORT: {
    meaning: 'Work outside Support is to be reactive.',
    remedy: 'Move it to `SUPPORT`, or leave `reactive` out.',
  },
  BAD_ACTION: {
    meaning: 'An action has a value that it cannot have.',
    remedy: 'Correct the input that `argument` names.',
  },
  TOO_MANY_ACTIONS: {
    meaning: 'As many actions are open as may.',
    remedy: 'Close or remove some first.',
  },
  BAD_ALERT: {
    meaning: 'An alert has a value that it cannot have.',
    remedy: 'Correct the input that `argument` names.',
  },
  TOO_MANY_ALERTS: {
    meaning: 'There are as many alerts as may be.',
    remedy: 'Remove some first.',
  },
  BAD_SCHEME_NAME: {
    meaning: 'The name of a banding scheme is empty or too long.',
    remedy: 'Give another.',
  },
  SCHEME_NAME_TAKEN: {
    meaning: 'Another banding scheme has this name.',
    remedy: 'Give the id in `scheme` to replace it, or another name.',
  },
  BAD_THRESHOLDS: {
    meaning: 'Thresholds are no amounts, or do not rise.',
    remedy: 'Give them from the lowest to the highest.',
  },
  BAD_BAND_COUNT: {
    meaning: 'A scheme has too few or too many bands, or other bands than thresholds make.',
    remedy: 'Give as many as the sentence names.',
  },
  BAD_PARTITION: {
    meaning: 'Clients cannot be parted in this way before they are banded.',
    remedy: 'Part them by those that the sentence names.',
  },
  BAD_BASIS_MONTHS: {
    meaning: 'Bands cannot stand on so many months.',
    remedy: 'Give a number within the bounds that the sentence names.',
  },
  NO_CLIENTS_TO_BAND: {
    meaning: 'No client has a number to be banded by.',
    remedy: 'Send the records it is made of, or choose another basis.',
  },
  MONTH_NOT_OVER: { meaning: 'The month is not over yet.', remedy: 'Close it when it is.' },
  MONTH_ALREADY_CLOSED: {
    meaning: 'The month was closed before and stays as it was.',
    remedy: 'Read what has changed since from `restatements`.',
  },
  MONTH_STALE: {
    meaning: 'Records keep coming in or wait to be counted.',
    remedy: 'Try again when `freshness` says that no month is stale.',
  },
  MONTH_NOT_COUNTED: {
    meaning: 'Something that the month depends on could not be counted.',
    remedy: 'Mend what `dataQuality` lists as `NOT_COUNTED`.',
  },
  BAD_TOKEN: {
    meaning: 'A token cannot be made in this way.',
    remedy: 'Correct what `argument` names.',
  },
  TOO_MANY_TOKENS: {
    meaning: 'There are as many tokens as may.',
    remedy: 'Revoke some first.',
  },
  TOO_MANY_REVOCATIONS: {
    meaning: 'There are as many revocations of signed tokens as may.',
    remedy: 'Revoke a subject’s tokens all at once instead of one by one.',
  },
  INVALID_NAME: {
    meaning: 'The name of a connection is empty or too long.',
    remedy: 'Give another.',
  },
  NAME_TAKEN: { meaning: 'Another connection has this name.', remedy: 'Give another.' },
  INVALID_EVERY_MINUTES: {
    meaning: 'A connection cannot be read so often or so seldom.',
    remedy: 'Give whole minutes within the bounds that the sentence names.',
  },
  INVALID_CREDENTIALS: {
    meaning: 'Credentials are missing, or some are not of this system.',
    remedy: 'Send those in `missing`, and leave out those in `unknown`.',
  },
  INVALID_MAPPING: {
    meaning: 'The mapping of a connection cannot be used.',
    remedy: 'Correct what the sentence names, or begin with `proposeMapping`.',
  },
  CONNECTION_BUSY: {
    meaning: 'The connection is being read at the moment.',
    remedy: 'Pause it, and try again in a minute.',
  },
  UNKNOWN_STREAM: {
    meaning: 'The connection has no such stream.',
    remedy: 'Name one of those that the sentence lists.',
  },
  SECRETS_KEY_MISSING: {
    meaning: 'Credentials cannot be sealed: the server has no key for it.',
    remedy: 'Set `SECRETS_KEY`, the same for every server.',
  },
});
