import { CLIENT_PICTURES } from '../../numbers/questions/client-report';
import { SMART_NUMBERS } from '../../numbers/questions/smart-numbers';

/** The number of values that take as long to send as one picture takes to draw. */
const PICTURE = 20_000;
const PICTURES_OF_REPORT = 22;
const QUESTION = 5_000;
/** A report asks what its parts are asked for, and for each SMART number off target what is behind it. */
const QUESTIONS_OF_REPORT = 11 + SMART_NUMBERS.length;

/**
 * Costs of fields whose computing takes as long as so many values, however few values they return.
 */
export const COST = {
  /** Also covers what an override counts again: the months of one row. */
  question: QUESTION,
  /** Two values, for each action of a page. */
  outcome: 2,
  /** One statement over the rows of a value, whatever page of it is asked for. */
  evidence: 500,
  restatements: 20_000,
  report: QUESTION * QUESTIONS_OF_REPORT,
  picture: PICTURE,
  pictures: PICTURE * PICTURES_OF_REPORT,
  clientPictures: PICTURE * CLIENT_PICTURES.length,
  /** All rows of a month are copied, or all months are banded. */
  wholeMonth: 100_000,
  /** All history is counted again, or tried. */
  history: 200_000,
} as const;
