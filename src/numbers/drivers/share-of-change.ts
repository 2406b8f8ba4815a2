import { signedQuotient, ZERO, type Ratio } from '../units/ratio';
import { differenceOf, type Change } from './product';

/** Which part of a whole's change is one part's own; of no change, none. Over all parts it is 1. */
export const shareOfChange = (part: Change, all: Change): Ratio =>
  signedQuotient(differenceOf(part), differenceOf(all)) ?? ZERO;
