import { lettersToGuess } from './letters-to-guess';

const SHORTEST_SECRET = 32;
const FEWEST_LETTERS = 10;
/** Of 32 random hexadecimal digits, which are 128 bits, hardly fewer ever stand for themselves. */
const FEWEST_TO_GUESS = 24;

/** Why a secret is none, in words that go after its name; null where it will do. */
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
