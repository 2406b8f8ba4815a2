import { currency } from './currency';
import { date, stamp } from './date';
import { defaulted, optional, required } from './field';
import { boolean, externalId } from './text';
import { oneOf } from './one-of';

/** Fields that many kinds have, with one meaning everywhere. */
export const EXTERNAL_ID = required(externalId, 'the id the record has in its source');
export const UPDATED_AT = optional(
  stamp,
  'when the source last changed it: a newer record wins, an older one is left unread',
);
export const DELETED = defaulted(boolean, false, 'true once the source has deleted it');
export const CLIENT = required(externalId, "the client's id in the same source");
export const OPTIONAL_CLIENT = optional(externalId, "the client's id in the same source");
export const AGREEMENT = optional(externalId, "the agreement's id in the same source");
export const TECHNICIAN = optional(externalId, "the technician's id in the same source");
export const EFFECTIVE_ON = required(date, 'the first date on which it holds');
export const ENDS_BEFORE = optional(date, 'the first date on which it no longer holds');

export const CURRENCY = optional(
  currency,
  "the currency of the money, when the source says it: another one than the MSP's is refused",
);

export const deliveryArea = oneOf('delivery-area');
