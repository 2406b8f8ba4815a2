import type { BandedMonth } from '../../numbers/bands/band-clients';
import type { Month } from '../../numbers/units/month';

/** A month's bands as a scheme would draw them, nothing saved. */
export interface DraftedBands extends BandedMonth {
  readonly month: Month;
}
