/** The meanings of arguments that many questions share. */
export const PERIOD =
  'The months, both ends included. Refused with `BAD_PERIOD` when they run backwards or are more than 240. Only the view CURRENT: `VIEW_NOT_SERVED`.';

/** The same of a question that has a period of its own. */
export const LAST_YEAR = `${PERIOD} The last twelve months that are over when absent.`;

export const FIRST = 'At most so many, from 1 to 500; 50 unless said. Otherwise `BAD_PAGE`.';

export const QUARTER =
  'A quarter of the MSP’s fiscal year. Refused with `FUTURE_QUARTER` if it has not begun, and with `BAD_QUARTER` before the year 5.';
