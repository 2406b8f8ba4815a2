import { agree, exactly, printed } from './printed-figure';

/** A finding as the API answers it. */
export interface ToldFinding {
  readonly code: string;
  readonly count: number;
  readonly share: number | null;
  readonly points: number;
  readonly weight: number;
  readonly explanation: string;
  readonly sample: readonly string[];
}

const COUNT = /(?<![\d.,])(\d[\d,]*)(?![\d.,]*\d| %)/;
const SHARE = /(under |over )?(\d+(?:\.\d+)?) %/;

/** "25.0 %", "under 0.1 %", "over 99.9 %": whether the share can be called so. */
function isCalled(share: number, [, beyond, figure]: readonly (string | undefined)[]): boolean {
  if (beyond === 'under ') return share > 0 && share * 100 < Number(figure);
  if (beyond === 'over ') return share < 1 && share * 100 > Number(figure);
  const isWhole = figure === '100.0' || figure === '0.0';
  if (isWhole && share !== 0 && share !== 1) return false;
  return agree(printed(figure!), exactly(share * 100));
}

const SINGULAR = /^(?:The [a-z ]+ of )?1 /;
const PLURAL_WORDS = /\b(?:are|have|were|them|their|they)\b/;

/** Throws where the sentence of a finding says other figures than its row, or one of many. */
export function refuteFinding(found: ToldFinding): void {
  const { code, count, share, points, weight, sample } = found;
  const text = found.explanation.replaceAll('\u00a0', ' ');
  const wrong = (what: string): never => {
    throw new Error(`${code}: ${what}: ${count}, ${share}: "${text}"`);
  };
  if (count < 1 || (share !== null && !(share > 0 && share <= 1))) wrong('no such part');
  const counted = COUNT.exec(text)?.[1];
  if (counted === undefined || Number(counted.replaceAll(',', '')) !== count)
    wrong('not its count');
  const said = SHARE.exec(text);
  if (said && (share === null || !isCalled(share, said))) wrong('not its share');
  if (SINGULAR.test(text) !== (count === 1)) wrong('not one of one');
  const beginning = text.split(/[:(.]/)[0]!;
  if (count === 1 && PLURAL_WORDS.test(beginning)) wrong('one is told as many');
  if (points < 0 || points > weight + 1e-9) wrong('more points than it can cost');
  if (sample.length > count) wrong('more rows than were found');
}

/** The score is what the findings leave of 100, and the costliest finding comes first. */
export function refuteScore(score: number, findings: readonly ToldFinding[]): void {
  const lost = findings.reduce((sum, { points }) => sum + points, 0);
  const left = Math.max(0, Math.floor(100 - lost + 1e-6));
  if (score !== left) throw new Error(`A score of ${score}, and the findings leave ${left}`);
  if (findings.some(({ points }, at) => points > (findings[at - 1]?.points ?? points)))
    throw new Error(`Not the costliest first: ${findings.map(({ code }) => code).join()}`);
}
