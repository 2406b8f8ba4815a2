import { CLIENT_PICTURES } from '../../numbers/questions/client-report';

/** The number of values that take as long to send as one picture takes to draw. */
const PICTURE = 20_000;
const PICTURES_OF_REPORT = 22;

/**
 * Costs of fields whose computing takes as long as so many values, however few values they return.
 */
export const COST = {
  /** Also covers what an override counts again: the months of one row. */
  question: 5_000,
  /** Two values, for each action of a page. */
  outcome: 2,
  restatements: 20_000,
  report: 40_000,
  picture: PICTURE,
  pictures: PICTURE * PICTURES_OF_REPORT,
  clientPictures: PICTURE * CLIENT_PICTURES.length,
  /** All rows of a month are copied, or all months are banded. */
  wholeMonth: 100_000,
  /** All history is counted again, or tried. */
  history: 200_000,
} as const;
