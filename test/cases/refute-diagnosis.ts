import { exactly, over, plus, times, type Span } from './printed-figure';
import { form, read, type Claim, type Form } from './read-sentence';
import { printed } from './printed-figure';

/** A cause as the API answers it, with what its sentence must agree with. */
export interface ToldCause {
  readonly cause: string;
  readonly supported: boolean;
  readonly explanation: string;
}

const NONE = exactly(0);
const HUNDREDTH = exactly(0.01);

const AMOUNTS =
  '(?:{tickets} tickets?(?: or )?)?(?:{hours} hours?(?: \\({money} at {cost} an hour\\))?)?';
const WHOLE = '(?:{wholeTickets} tickets?|{wholeHours} hours?) (?:above|missing to) the target';

const worth = (figures: Readonly<Record<string, Span>>): Claim[] => {
  const { money, hours, cost } = figures;
  return money && hours && cost ? [['money', money, times(hours, cost)]] : [];
};

/** What a cause comes to, at the end of what is said of it. */
const PARTS: readonly Form[] = [
  form(`.* That is ${AMOUNTS}, and the number is at the very limit of its target\\.`, worth),
  form(`.* It takes ${AMOUNTS} more to reach the target\\.`, worth),
  form(`.* That is ${AMOUNTS}, {percent} % of the ${WHOLE}\\.`, (figures) => {
    const { tickets, hours, percent, wholeTickets, wholeHours } = figures;
    const [part, whole] = wholeTickets ? [tickets, wholeTickets] : [hours, wholeHours];
    return [...worth(figures), ['percent', times(percent!, HUNDREDTH, whole!), part!]];
  }),
  form(`.* It adds nothing to the ${WHOLE}\\.`, () => []),
];

const POSSIBLE = form(
  '[^:]*: {hours} productive hours? a month ÷ {minutes} minutes? a ticket let one technician close {possible} tickets?; one closes {closed}, {percent} % of that\\.',
  ({ hours, minutes, possible, closed, percent }) => [
    ['possible', possible!, over(times(hours!, exactly(60)), minutes!)],
    ['percent', times(percent!, HUNDREDTH, possible!), closed!],
  ],
);

/** "Acorn (149.2 hours), Birch (80.6 hours) and 2 more have 7.4 % of the seats". */
function refuteFew(told: string, figures: Readonly<Record<string, Span>>): void {
  if (!told.startsWith('A few clients') || / \d+ more have /.test(told)) return;
  const named = [...told.matchAll(/\(([\d,.]+) (?:hours?|tickets?)\)/g)].map(([, amount]) =>
    printed(amount!),
  );
  if (named.length === 0) return;
  const whole = figures['tickets'] ?? figures['hours'] ?? NONE;
  read('', [form('', () => [['the clients together', plus(...named), whole]])]);
}

const VERDICT =
  /^(.*) (Supported|Rejected): (?:it counts (from|below) ([\d.,]+) %( of the distance to the target)?|(by the staffing plan) [^.]*)\.$/;

/** Whether a figure as printed passes the limit that is named beside it. */
function refuteVerdict(told: string, verdict: RegExpExecArray, { cause, supported }: ToldCause) {
  const [, , word, side, limit, ofDistance, byPlan] = verdict;
  if ((word === 'Supported') !== supported) throw new Error(`Not what is answered: "${told}"`);
  if (byPlan) return;
  const pattern = ofDistance ? /([\d.,]+) % of the [\d.,]+ (?:hours?|tickets?) / : /([\d.,]+) %/;
  const found = pattern.exec(told);
  if (!found) return;
  const value = Number(found[1]!.replaceAll(',', ''));
  const passes = side === 'from' ? value >= Number(limit) : value < Number(limit);
  if (passes !== supported) throw new Error(`${cause} is ${word} against its figures: "${told}"`);
}

/** Throws where what is said of a cause is refuted by its own figures. */
export function refuteCause(cause: ToldCause): void {
  const text = cause.explanation.replaceAll('\u00a0', ' ');
  if (text.endsWith(': the records of this period cannot tell.')) return;
  const verdict = VERDICT.exec(text);
  if (!verdict) throw new Error(`No verdict in "${text}"`);
  const told = verdict[1]!;
  if (/: -\d[\d.]* %/.test(told)) throw new Error(`Less than none of a whole: "${told}"`);
  if (/ productive hours? a month /.test(told)) read(told, [POSSIBLE]);
  const hasPart = / (?:That is|It takes|It adds nothing) /.test(told);
  if (hasPart) refuteFew(told, read(told, PARTS).figures);
  refuteVerdict(told, verdict, cause);
}
