import { lettersToGuess } from './letters-to-guess';

const SHORTEST_SECRET = 32;
const FEWEST_LETTERS = 10;
/** A random secret of 32 hexadecimal digits (128 bits) hardly ever has fewer. */
const FEWEST_TO_GUESS = 24;

/** Why a secret is too weak, worded to follow its name; null when it is strong enough. */
export function weaknessOf(secret: string): string | null {
  const advice = 'make one with `openssl rand -base64 48`';
  if (Buffer.byteLength(secret) < SHORTEST_SECRET)
    return `is shorter than ${SHORTEST_SECRET} bytes: ${advice}`;
  const canBeGuessed =
    new Set(secret).size < FEWEST_LETTERS ||
    /secret|password|change.?me/i.test(secret) ||
    lettersToGuess(secret) < FEWEST_TO_GUESS;
  return canBeGuessed ? `can be guessed: ${advice}` : null;
}
