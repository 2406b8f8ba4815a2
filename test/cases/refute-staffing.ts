import { exactly, minus, over, plus, times, type Span } from './printed-figure';
import { form, read, type Claim, type Figures, type Form } from './read-sentence';

/** Staffing as the API answers it. */
export interface ToldStaffing {
  readonly action: string;
  readonly explanation: string;
}

const NONE = exactly(0);
const amount = (name: string): string => `{${name}}(?: endpoints?)?`;
const UNKNOWN = '[^.]* is not known: [^.]*\\.';

const THERE: readonly Form[] = [
  form('.*? has {current} (?:person|people)\\.', () => []),
  form('.*? has nobody\\.', () => []),
  form('Whether .*? has people is not known\\.', () => []),
];

const ASKED: readonly Form[] = [
  form(
    'The work asks for (?:at least )?{asked}: {work} reactive tickets? a month ÷ the {each} that one technician can close\\.',
    ({ asked, work, each }) => [['asked', asked!, over(work!, each!)]],
  ),
  form(
    'The work asks for (?:at least )?{asked}: {work} hours? a month ÷ {each} productive hours of one person\\.',
    ({ asked, work, each }) => [['asked', asked!, over(work!, each!)]],
  ),
  form(UNKNOWN, () => []),
];

const PAID: readonly Form[] = [
  form(
    `(?:MRR|Project revenue|The endpoints) pays? for {paid}: ${amount('basis')}(?: a month)? ÷ the target of ${amount('target')} a person\\.`,
    ({ paid, basis, target }) => [['paid', paid!, over(basis!, target!)]],
  ),
  form(
    `(?:MRR|Project revenue|The endpoints) pays? for nobody: ${amount('basis')}(?: a month)?\\.`,
    () => [],
  ),
  form(UNKNOWN, () => []),
];

/** The sentences before the advice, and all their figures. */
interface Grounds {
  readonly current: Span;
  readonly asked?: Span;
  readonly each?: Span;
  readonly paid?: Span;
  readonly basis?: Span;
  readonly target?: Span;
}

const gapOf = (people: Span | undefined, { current }: Grounds): Span =>
  people ? minus(people, current) : NONE;

/** How far people are from what is asked for, said as so many more or fewer. */
function gap(said: Span | undefined, more: boolean, people: Span | undefined, grounds: Grounds) {
  const off = gapOf(people, grounds);
  return said ? ([['gap', said, more ? off : minus(NONE, off)]] as const) : [];
}

/** What one person carries before and with so many more. */
function leverage({ before, then, step }: Figures, { current, basis }: Grounds): Claim[] {
  if (!basis || !then) return [];
  return [
    ['then', times(then, plus(current, step!)), basis],
    ...(before ? ([['before', times(before, current), basis]] as const) : []),
  ];
}

const MORE = '(?:person|people) more';
const moves = (falls: string, is: string): string =>
  `leverage (?:${falls} from ${amount('before')} to|${is}) ${amount('then')} a person`;

const SAYS = (grounds: Grounds): Form =>
  form(
    'HOLD\\. The work asks for (?:{askedMore} more|{askedFewer} fewer|about the) (?:person than there are|people than there are|people there are), ' +
      'but (?:MRR|project revenue|the endpoints) pays? for (?:{paidMore} more|{paidFewer} fewer|about those there are)\\.',
    ({ askedMore, askedFewer, paidMore, paidFewer }) => [
      ...gap(askedMore, true, grounds.asked, grounds),
      ...gap(askedFewer, false, grounds.asked, grounds),
      ...gap(paidMore, true, grounds.paid, grounds),
      ...gap(paidFewer, false, grounds.paid, grounds),
    ],
  );

const FIRST = (grounds: Grounds): Form =>
  form(
    `With {step} ${MORE}, ${moves('would fall', 'would be')}, under the target\\. ` +
      `Price or noise must move first: it takes ${amount('takes')}(?: of (?:MRR|project revenue) a month)? to pay for {wanted} (?:person|people), ` +
      `${amount('lacking')} more than there (?:is|are), or the work must fall by {load} (?:tickets?|hours?) a month\\.`,
    (figures) => {
      const { wanted, takes, lacking, load, step } = figures;
      const { target, basis, each, current } = grounds;
      return [
        ...leverage(figures, grounds),
        ['wanted', wanted!, plus(current, step!)],
        ['takes', takes!, times(wanted!, target!)],
        ['lacking', lacking!, minus(takes!, basis!)],
        ['load', load!, times(gapOf(grounds.asked, grounds), each!)],
      ];
    },
  );

const HIRE = (grounds: Grounds): Form =>
  form(
    `HIRE: with {step} ${MORE}, ${moves('falls', 'is')} and still meets the target\\.`,
    (figures) => leverage(figures, grounds),
  );

const REDEPLOY = (grounds: Grounds): Form =>
  form(
    `REDEPLOY: neither asks for {surplus} of them\\.(?: Without them leverage rises from ${amount('before')} to ${amount('then')} a person\\.)?`,
    (figures) => leverage({ ...figures, step: minus(NONE, figures['surplus'] ?? NONE) }, grounds),
  );

const FITS = form('HOLD: both are within {tolerance} of the people there are\\.', () => []);
const UNTOLD = form(
  'HOLD(?: until it is known|: hours that nobody logged may ask for more)\\.',
  () => [],
);

/** Throws where the advice about people is refuted by the figures in it. */
export function refuteStaffing({ action, explanation }: ToldStaffing): void {
  const text = explanation.replaceAll('\u00a0', ' ');
  const there = read(text, THERE);
  const asked = read(there.rest, ASKED);
  const paid = read(asked.rest, PAID);
  const grounds: Grounds = { current: NONE, ...there.figures, ...asked.figures, ...paid.figures };
  if (!paid.rest.startsWith(action)) throw new Error(`The advice is not ${action}: "${text}"`);
  const forms = [HIRE(grounds), REDEPLOY(grounds), SAYS(grounds), FITS, UNTOLD];
  const { rest } = read(paid.rest, forms);
  if (rest !== '' && read(rest, [FIRST(grounds)]).rest !== '')
    throw new Error(`More than is known is said in "${text}"`);
}
