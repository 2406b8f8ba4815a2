import { lettersToGuess } from './letters-to-guess';

const SHORTEST_SECRET = 32;
/** Of 32 random hexadecimal digits, fewer than one secret in a million million has fewer different ones. */
const FEWEST_LETTERS = 6;
/** 32 random hexadecimal digits (128 bits) have fewer by chance about once in a hundred million. */
const FEWEST_TO_GUESS = 22;

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
