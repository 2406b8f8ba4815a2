/** What arguments that many questions share mean. */
export const PERIOD =
  'The months, both ends included. Backwards or over 240 months: `BAD_PERIOD`. Only the view CURRENT: `VIEW_NOT_SERVED`.';

export const FIRST = 'At most so many, from 1 to 500; 50 unless said. Otherwise `BAD_PAGE`.';

export const QUARTER =
  'A quarter of the MSP’s fiscal year. One that has not begun is `FUTURE_QUARTER`, one before the year 5 `BAD_QUARTER`.';
