/** Words that people use in secrets they type. A random secret hardly has any. */
const WORDS =
  `about access account admin again agent alpha amber apple april august auth autumn azure banana base battery
  because before being beta black blue brown build bulk butter call change chrome client cloud code company computer
  config correct could county craft cyber dark data database day deep default delta demo dev development docker dog
  dolphin door dragon dream each earth east echo eight enter example express fast february field fire five flower
  fluff foot forest fox free friday friend from game gamma gold good google graphql great green group guest happy have
  hello help here horse house hunter into iron issuer january jumps july june just keep key king know lake lazy letme
  light like local long lorem love lucky made magic main make manager march master mercury metal middle money monday
  monkey moon more morning most mountain msp much my name never new night nine north november number ocean october
  only open orange other over owner panda paper part pass password people phrase pink planet please pluto postgres
  power prince princess private prod production public purple quick quiet rain random read red river root royal run
  safe salt same sample saturn seat seatwise second secret secure security server service seven shadow shall sign
  silver simple six sky small snow some south spring staging staple star start still stone storm strong sugar summer
  sun sunday super system tango team temp ten tenant test that the their them there they thing this three thunder
  tiger time token tree turtle two under unsafe user value very violet water welcome west what when which white whole
  will wind winter wise with wolf word work world would write year yellow yes you your zero zulu`.split(
    /\s+/,
  );

/** Rows of keys and letters that people type, and that guessing programs try. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '!@#$%^&*()',
];
const BOTH_WAYS = [...RUNS, ...RUNS.map((run) => [...run].reverse().join(''))];
const SHORTEST_RUN = 4;
const SHORTEST_WORD = 3;
const SHORTEST_REPEAT = 4;

function wordAt(text: string, at: number): number {
  const words = WORDS.filter((word) => word.length >= SHORTEST_WORD && text.startsWith(word, at));
  return Math.max(0, ...words.map((word) => word.length));
}

function runAt(text: string, at: number): number {
  let end = at + SHORTEST_RUN;
  while (end <= text.length && BOTH_WAYS.some((run) => run.includes(text.slice(at, end)))) end += 1;
  return end - 1 - at >= SHORTEST_RUN ? end - 1 - at : 0;
}

/** The length of a repeat: text that stood earlier in the secret, or one letter over and over. */
function repeatAt(text: string, at: number): number {
  let end = at + SHORTEST_REPEAT;
  while (end <= text.length && text.lastIndexOf(text.slice(at, end), at - 1) >= 0 && at > 0)
    end += 1;
  return end - 1 - at >= SHORTEST_REPEAT ? end - 1 - at : 0;
}

/**
 * How many letters of a secret have to be guessed one by one. A known word, a run of the keyboard
 * or the alphabet, and a repeat each count as one letter.
 */
export function lettersToGuess(secret: string): number {
  const text = secret.toLowerCase();
  let letters = 0;
  for (let at = 0; at < text.length; letters += 1) {
    at += Math.max(1, wordAt(text, at), runAt(text, at), repeatAt(text, at));
  }
  return letters;
}
