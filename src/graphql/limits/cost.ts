/** What the processor could send as many values in as it takes to draw one picture. */
const PICTURE = 20_000;
const PICTURES_OF_REPORT = 15;

/** What is read and reckoned for a field takes as long as so many values, however few its fields are. */
export const COST = {
  /** Also what an override counts again: one row's months. */
  question: 5_000,
  restatements: 20_000,
  report: 40_000,
  picture: PICTURE,
  pictures: PICTURE * PICTURES_OF_REPORT,
  /** All rows of a month are copied, or those of all months banded. */
  wholeMonth: 100_000,
  /** All history is counted again, or tried. */
  history: 200_000,
} as const;
