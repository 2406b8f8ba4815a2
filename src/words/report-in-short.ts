import type { SpiralLevel } from '../numbers/questions/reactive-spiral';
import { notDue } from './not-due';

/** How many of the numbers that can be judged are on target, and how many have a goal whose day has not come. */
export function goalsInShort(reached: number, judged: number, pending: number): string {
  const said =
    judged === 0
      ? 'No Operational SMART number can be judged.'
      : `${reached} of ${judged} Operational SMART numbers that can be judged are on target.`;
  return pending > 0 ? `${said} ${notDue(pending)}` : said;
}

const LEVELS: Readonly<Record<SpiralLevel, string>> = {
  NONE: 'No reactive spiral: at most one of its signals holds.',
  WATCH: 'Watch: two signals of the reactive spiral hold.',
  TRAPPED: 'Trapped: three or more signals of the reactive spiral hold.',
};

/** A level without any known signal must not read as a good one. */
export function levelInShort(level: SpiralLevel, unknown: number, signals: number): string {
  if (unknown === signals)
    return 'The reactive spiral cannot be judged: none of its signals has a value.';
  return LEVELS[level] + (unknown === 0 ? '' : ` ${unknown} of ${signals} have no value.`);
}

/** Null: no number has a value. */
export const scoreInShort = (score: number | null): string =>
  score === null
    ? 'nothing to judge, for no number of the quarter has a value.'
    : `${score} of 100.`;
