/** The size of all words but the title. */
export const WORDS = 11;

const A_CHARACTER = 0.8;

/**
 * How wide text is, as the drawing itself guesses where it cannot measure. The guess is generous; what
 * is placed beside text must go by it all the same.
 */
export const guessedWidth = (characters: number, size = WORDS): number =>
  A_CHARACTER * size * characters;

/** How many characters have room. */
export const charactersIn = (width: number, size = WORDS): number =>
  Math.floor(width / (A_CHARACTER * size));
