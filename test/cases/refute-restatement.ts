import { metric, type MetricKey } from '../../src/numbers/metrics/catalogue';
import { shownDigits } from '../../src/words/value-text';
import { agree, exactly, printed } from './printed-figure';

/** What moved a number of a closed month, as the API answers it. */
export interface ToldRestatement {
  readonly key: MetricKey;
  readonly asClosed: number | null;
  readonly current: number | null;
  readonly cause: string;
  readonly causes: readonly {
    readonly kind: string;
    readonly records: number;
    readonly effect: number | null;
  }[];
}

const DETAILS = /\(([^()]*)\)$/;
const RECORDS = /^([\d,]+) records?$/;

/** Throws where the words of a restatement say other figures than its causes, or these do not come to the difference. */
export function refuteRestatement(told: ToldRestatement, currency: string): void {
  const { key, asClosed, current, causes } = told;
  const text = told.cause.replaceAll('\u00a0', ' ');
  const wrong = (what: string): never => {
    throw new Error(`${key} from ${asClosed} to ${current}: ${what}: "${text}"`);
  };
  const phrases = text.split('; ');
  if (phrases.length !== causes.length) wrong('not its causes');
  if (asClosed === current) wrong('nothing moved');
  causes.forEach(({ records, effect }, at) => {
    const details = DETAILS.exec(phrases[at]!)?.[1]?.split(/, (?=[+-])/) ?? [];
    const figures = details.filter((each) => !RECORDS.test(each));
    const counted = details.flatMap((each) => RECORDS.exec(each)?.[1] ?? []);
    if (counted.join().replaceAll(',', '') !== (records > 0 ? String(records) : ''))
      wrong(`not its ${records} records`);
    if (figures.length !== (effect === null ? 0 : 1)) wrong('not its effect');
    if (effect !== null && !agree(printed(figures[0]!.replace(/^\+/, '')), exactly(effect)))
      wrong(`not ${effect}`);
  });
  const effects = causes.flatMap(({ effect }) => effect ?? []);
  if (effects.length === 0 || asClosed === null || current === null) return;
  const near = 10 ** -shownDigits(metric(key).unit, currency) * 1e-6;
  const sum = effects.reduce((all, effect) => all + effect, 0);
  if (Math.abs(sum - (current - asClosed)) > near) wrong(`its causes come to ${sum}`);
  const sizes = effects.map(Math.abs);
  if (sizes.some((size, at) => size > (sizes[at - 1] ?? size) + near))
    wrong('not the greatest effect first');
}
