/**
 * Raised when clients come to be banded otherwise: every MSP's bands are then drawn again.
 * 2: refined at the target margin; outliers have a direction; consumption.
 * 3: money is kept with the digits of its currency.
 */
export const BANDING_REVISION = 3;
