import { exactly, minus, plus, printed, times, type Span } from './printed-figure';
import { form, read, type Form } from './read-sentence';

/** The sentences of the smaller questions, each held against its own figures. */

const HUNDREDTH = exactly(0.01);
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const claimed = (what: string, a: Span, b: Span): void => {
  read('', [form('', () => [[what, a, b]])]);
};

function readWhole(text: string, forms: readonly Form[]): void {
  const { rest } = read(plain(text), forms);
  if (rest !== '') throw new Error(`More than is known is said: "${rest}"`);
}

const LACKS = ' The {missing} that a seat lacks come to {stake} a month on {seats} seats?\\.';

const GAP: readonly Form[] = [
  form(
    `A seat brings {aisp} a month\\. Its cost with overhead asks for {asked} at your margin of {margin} %, and without it for {other}\\.${LACKS}`,
    ({ aisp, asked, missing, stake, seats }) => [
      ['missing', missing!, minus(asked!, aisp!)],
      ['stake', stake!, times(missing!, seats!)],
    ],
  ),
  form(
    `A seat brings {aisp} a month\\. Its cost asks for {asked} at your margin of {margin} %(?:, and with overhead for {other})?\\.${LACKS}`,
    ({ aisp, asked, missing, stake, seats }) => [
      ['missing', missing!, minus(asked!, aisp!)],
      ['stake', stake!, times(missing!, seats!)],
    ],
  ),
];

export const refuteGap = (text: string): void => readWhole(text, GAP);

/** "Net new MRR: $1,251, which is $2,000 in January 2026, …": the months make up the whole. */
function refuteBridge(text: string): void {
  const [whole = '', months = ''] = text.replace('Net new MRR: ', '').split(', which is ');
  const each = months
    .replace(/\.$/, '')
    .split(/, (?=-?\D{0,4}\d)| and (?=-?\D{0,4}\d)/)
    .map((part) => printed(part.split(' in ')[0]!));
  claimed('net new MRR', printed(whole), plus(...each));
}

const GOALS =
  /^(\d+) of (\d+) SMART numbers are on target in .*?, \d+ of \d+ in .*?\.(?: Off target: (.*)\.)?$/;

function refuteGoals(text: string): void {
  const [, reached, judged, missed] = GOALS.exec(text) ?? [];
  if (judged === undefined) throw new Error(`No known form begins "${text}"`);
  const names = missed === undefined ? [] : missed.split(/, | and /);
  if (names.length !== Number(judged) - Number(reached))
    throw new Error(`Refuted by its own figures: "${text}"`);
}

export function refuteScored(text: string): void {
  const told = plain(text);
  if (told.startsWith('Net new MRR: ')) refuteBridge(told);
  else if (/SMART numbers are on target/.test(told)) refuteGoals(told);
}

/** A signal of the reactive spiral as the API answers it. */
export interface ToldSignal {
  readonly holds: boolean;
  readonly explanation: string;
}

const IN_A_ROW: Readonly<Record<string, number>> = { two: 2, three: 3 };

/** Each quarter's figure, from the one before the run on; null where there is none. */
const told = (figures: string): (number | null)[] =>
  figures.split(' → ').map((each) => {
    if (each.startsWith('no value')) return null;
    const { least, most } = printed(each.replace(/ \([^(]*\)$/, ''));
    return Number(((least + most) / 2).toFixed(9));
  });

type IsSo = (value: number, before: number | null) => boolean;

function ruleOf(rule: string): IsSo {
  const figure = (text: string | undefined): number => Number((text ?? '').replace(/[^\d.-]/g, ''));
  const corridor = /^between (.*?) and (.*?) a month without growth over ([\d.]+) %/.exec(rule);
  if (corridor) {
    const [from, to, growth] = corridor.slice(1).map(figure) as [number, number, number];
    return (value, before) =>
      value >= from && value <= to && before !== null && value <= before * (1 + growth / 100) + 1;
  }
  if (rule.startsWith('rising')) return (value, before) => before !== null && value > before;
  const [limit] = /-?[\d,]+(?:\.\d+)?/.exec(rule.replace(/^\D*/, '')) ?? [];
  return rule.startsWith('under')
    ? (value) => value < figure(limit)
    : (value) => value >= figure(limit);
}

/** Throws where a signal holds, or does not, against the figures beside it. */
export function refuteSignal({ holds, explanation }: ToldSignal): void {
  const text = plain(explanation);
  const found = /^.*?: (.* \([^(]*\))\. It holds when it is (.*)\.$/.exec(text);
  if (!found) {
    if (/It is not judged/.test(text) && !holds) return;
    throw new Error(`No known form begins "${text}"`);
  }
  const values = told(found[1]!);
  const isSo = ruleOf(found[2]!);
  const least = IN_A_ROW[/for (two|three) or more/.exec(found[2]!)?.[1] ?? ''] ?? 1;
  const so = values.map((value, i) => value !== null && isSo(value, values[i - 1] ?? null));
  const run = [...so].reverse().findIndex((each) => !each);
  const length = run < 0 ? so.length : run;
  if (length >= least !== holds)
    throw new Error(`${holds ? 'Holds' : 'Does not hold'} against its figures: "${text}"`);
}

const GROWTH: readonly Form[] = [
  form(
    'The .*? leaves? {left} a seat and month, {lift} times your average of {base}\\.(?: Fewer than five.*)?',
    ({ left, lift, base }) => [['left', left!, times(lift!, base!)]],
  ),
  form(
    'The .*? leaves? {left} a seat and month, against your average of {base}\\.(?: Fewer than five.*)?',
    () => [],
  ),
  form(
    'The .*? costs? {lost} a seat and month more than (?:it pays|they pay), against your average of {base}\\.(?: Fewer than five.*)?',
    () => [],
  ),
  form(
    'No market has enough clients to tell it from others: (?:all [\\d,]+ together|the one client) (?:leaves? {left} a seat and month|costs? {lost} a seat and month more than (?:it pays|they pay)|leaves? nothing that can be told by the seat)\\.',
    () => [],
  ),
  form('The .*? leaves? nothing that can be told by the seat\\.(?: Fewer than five.*)?', () => []),
];

export const refuteGrowth = (text: string): void => readWhole(text, GROWTH);

/** Each trait of the sweet spot: the two shares make up how much more often. */
export function refuteSweetSpot(text: string): void {
  const traits = plain(text).matchAll(
    /([\d.]+) % of them are in .*?, against ([\d.]+) % of all: ([\d.,]+) times as often/g,
  );
  for (const [, own, base, lift] of traits)
    claimed('own share', printed(own!), times(printed(base!), printed(lift!)));
}

/** "Its margin of 61.0 % over 12 months against your target of 70.0 % makes that worth $4,357: band B too." */
export function refuteMembership(text: string): void {
  const found =
    /^(?:Recurring revenue|Service revenue|Revenue) of (\S+(?: [\d,.]+)?) a month.*? Its margin of (-?[\d.]+) % over \d+ months against your target of ([\d.]+) % makes that worth (.*?): /.exec(
      plain(text),
    );
  if (!found) return;
  const [basis, margin, target, worth] = found.slice(1).map((each) => printed(each!)) as [
    Span,
    Span,
    Span,
    Span,
  ];
  claimed('worth', times(worth, target), times(basis, margin));
}

/** A cause of a change as the API answers it. */
export interface ToldDriver {
  readonly kind: string;
  readonly effect: number;
  readonly explanation: string;
}

const FEES = form(
  '.*? pays? .*?: {to} a seat instead of {from}(?:, on {share} % of the seats)?\\.',
  () => [],
);

/** A price and its dilution say what they come to; the others say what moved, and which way. */
export function refuteDriver({ kind, effect, explanation }: ToldDriver, unit: string): void {
  const text = plain(explanation);
  const moved = / went from (\S+) to (\S+?)[. ]/.exec(text);
  if (moved && moved[1] === moved[2]) throw new Error(`Nothing moved in "${text}"`);
  if (!unit.startsWith('money/seat') || !['PRICE', 'DILUTION'].includes(kind)) return;
  const { to, from, share = exactly(100) } = read(text, [FEES]).figures;
  claimed('effect', exactly(effect), times(minus(to!, from!), share, HUNDREDTH));
}
