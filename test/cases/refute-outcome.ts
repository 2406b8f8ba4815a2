import { exactly, minus, printed, times, type Span } from './printed-figure';
import { form, read } from './read-sentence';

/** What came of an action as the API answers it. */
export interface ToldOutcome {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
  readonly reached: boolean | null;
  readonly explanation: string;
}

/** Before and after as they are said, for those who know what they should be. */
export interface SaidOutcome {
  readonly before: Span;
  readonly after: Span;
}

const MEASURED =
  /^.*?: promised (?<promised>.+?) (?<way>less|more), (?:came (?<came>.+?) (?<came_way>less|more)|(?<nothing>nothing changed|next to nothing came))(?<reached>, as promised or better)?(?:, (?<share>[\d.,]+) % of it)?: (?<before>.+?) in \S+, (?<after>.+?) in \S+\.$/;
const NOT_MEASURED =
  /^(?:No change of a number was promised\.|.*?: promised .+? (?:less|more)\. (?:What came cannot be measured|It is measured) .*\.)$/;

const claimed = (what: string, a: Span, b: Span): void => {
  read('', [form('', () => [[what, a, b]])]);
};
const signed = (size: string, way: string | undefined): Span =>
  way === 'less' ? minus(exactly(0), printed(size)) : printed(size);

/** Between nothing and the last digit that is shown. */
const unseen = (before: Span): Span => {
  const digit = before.most - before.least;
  return { least: -digit, most: digit };
};

function refuteVerdict(text: string, isReached: boolean, promised: Span, came: Span): void {
  const falls = promised.most < 0;
  const [least, most] = falls ? [-came.most, -came.least] : [came.least, came.most];
  const [asked, atMost] = falls
    ? [-promised.most, -promised.least]
    : [promised.least, promised.most];
  if (isReached ? most < asked : least > atMost)
    throw new Error(`Its verdict is against its figures: "${text}"`);
}

/** Throws where what is said of an action is refuted by its figures, or by the row beside it; null where nothing is measured. */
export function refuteOutcome({ explanation, ...row }: ToldOutcome): SaidOutcome | null {
  const text = explanation.replaceAll('\u00a0', ' ');
  const groups = MEASURED.exec(text)?.groups;
  if (!groups) {
    if (NOT_MEASURED.test(text) && row.change === null) return null;
    throw new Error(`No known form begins "${text}"`);
  }
  const { way, came_way: cameWay, share } = groups;
  const [before, after] = [printed(groups['before']!), printed(groups['after']!)];
  const promised = signed(groups['promised']!, way);
  const came = groups['came'] ? signed(groups['came'], cameWay) : unseen(before);
  claimed('came', came, minus(after, before));
  claimed('before', before, exactly(row.before!));
  claimed('after', after, exactly(row.after!));
  claimed('change', came, exactly(row.change!));
  if (share) claimed('share', times(promised, printed(share), exactly(0.01)), came);
  const isReached = groups['reached'] !== undefined;
  if (isReached !== row.reached) throw new Error(`Not what the row says: "${text}"`);
  refuteVerdict(text, isReached, promised, came);
  return { before, after };
}
