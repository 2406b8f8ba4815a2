import { DELIVERY_AREAS, type DeliveryAreaKey } from '../../numbers/areas';
import { AGREEMENT_TYPES, TICKET_ORIGINS } from '../../numbers/classify/entry-facts';
import { TICKET_EVENT_KINDS } from '../../numbers/classify/ticket-facts';
import { TOOL_BASES } from '../../numbers/costing/tool-month';
import { CLIENT_STATUSES } from '../../numbers/measures/active-range';
import { REVENUE_KINDS } from '../../numbers/measures/count-revenue';
import { BILLING_CYCLES } from '../../numbers/measures/recurring-lines';
import * as words from './words';

interface Words<Word extends string> {
  /** The words of this API, as the numbers use them. */
  readonly ours: readonly Word[];
  /** The words of other systems, in the form of `plainWord`. */
  readonly others: Readonly<Record<string, Word>>;
}

const set = <const Word extends string>(
  ours: readonly Word[],
  others: Readonly<Record<string, NoInfer<Word>>>,
): Words<Word> => ({ ours, others });

/** Every closed set of words of which a record may have one. */
export const WORD_SETS = {
  'agreement-type': set(AGREEMENT_TYPES, words.AGREEMENT_TYPE_WORDS),
  'billing-cycle': set(BILLING_CYCLES, words.CYCLE_WORDS),
  'client-status': set(CLIENT_STATUSES, words.CLIENT_STATUS_WORDS),
  'delivery-area': set<DeliveryAreaKey>(DELIVERY_AREAS, words.AREA_WORDS),
  'revenue-kind': set(REVENUE_KINDS, words.REVENUE_WORDS),
  'ticket-event': set(TICKET_EVENT_KINDS, words.EVENT_WORDS),
  'ticket-source': set(TICKET_ORIGINS, words.TICKET_SOURCE_WORDS),
  'tool-basis': set(TOOL_BASES, words.BASIS_WORDS),
};

export type WordSet = keyof typeof WORD_SETS;
export type WordOf<Set extends WordSet> = (typeof WORD_SETS)[Set]['ours'][number];
