export type UnusableCode = 'BAD_SEAT_PRICE_INPUT' | 'NO_COSTS' | 'UNSOLVABLE';

/** Why a model cannot be worked out: what is wrong, and with which input. */
export class Unusable extends RangeError {
  override readonly name = 'Unusable';

  constructor(
    readonly code: UnusableCode,
    /** The input's path, such as `people.0.people`. */
    readonly input: string,
    message: string,
  ) {
    super(message);
  }
}
