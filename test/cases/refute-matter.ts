import { exactly, plus, printed, times, type Span } from './printed-figure';
import { form, read, type Form } from './read-sentence';

/** One of the top lines of a report as the API answers it. */
export interface ToldMatter {
  readonly kind: string;
  readonly amountPerMonth: string;
  readonly explanation: string;
  readonly clients: readonly { readonly name: string }[];
}

/** A client, or several together, and the part of the amount that is theirs. */
export interface NamedFigure {
  readonly name: string;
  readonly figure: Span;
}

const AT_LEAST = '(?:at least )?';
const CLIENTS = '(?:One client|{count} clients)';
const PEOPLE = '{people} (?:person|people)';
const COST = `: ${AT_LEAST}{amount} a month at {each} for one person\\.$`;

const product: Form['claims'] = ({ amount, people, each }) => [
  ['amount', amount!, times(people ?? exactly(1), each!)],
];
const none: Form['claims'] = () => [];

const FORMS: Readonly<Record<string, readonly Form[]>> = {
  PROFIT_DRAINS: [
    form(
      `${CLIENTS} leaves? ${AT_LEAST}{amount} a month less than your target margin of {margin} % asks for: `,
      none,
    ),
  ],
  PRICING_GAPS: [
    form(
      `${CLIENTS} pays? ${AT_LEAST}{amount} a month less than the seat prices? that (?:its|their) cost asks for at a margin of {margin} %: `,
      none,
    ),
  ],
  OPPORTUNITIES: [
    form(
      'The opportunities below are worth {amount} a month: (?:{free} hours? that would be free at {cost} an hour)?(?: and )?' +
        '(?:{sold} hours? that would be sold at {rate} an hour)?\\. The largest: [a-z, ]+\\.$',
      ({ amount, free, cost, sold, rate }) => [
        [
          'amount',
          amount!,
          plus(free ? times(free, cost!) : exactly(0), sold ? times(sold, rate!) : exactly(0)),
        ],
      ],
    ),
  ],
  STAFFING: [
    form(
      `[^:]*: the work asks for ${AT_LEAST}${PEOPLE} more than there are, and that is (?:not )?paid for${COST}`,
      product,
    ),
    form(
      `[^:]*: the work asks for ${AT_LEAST}{asked} people more than there are, and (?:not even )?the first of them is paid for${COST}`,
      product,
    ),
    form(
      `[^:]*: neither the work nor what pays for it asks for ${PEOPLE} of those there are${COST}`,
      product,
    ),
  ],
  UNCOVERED_WORK: [
    form(
      'Time that nobody billed and no agreement covers costs {amount} a month: {hours} hours? at {cost} an hour, for ',
      ({ amount, hours, cost }) => [['amount', amount!, times(hours!, cost!)]],
    ),
  ],
};

const PART = /(.+?) \(([^()]*\d[^()]*)\)(?:, | and |\.(?: Bill it or price it in\.)?$)/gy;

/** "Acorn ($1,798), Birch ($1,657) and 6 more ($2,251).": each with its part. */
const namedParts = (text: string): NamedFigure[] =>
  [...text.matchAll(PART)].map(([, name, figure]) => ({ name: name!, figure: printed(figure!) }));

const claimed = (what: string, a: Span, b: Span): void => {
  read('', [form('', () => [[what, a, b]])]);
};

/** Throws where a top line does not prove its own amount; returns whom it names. */
export function refuteMatter({ kind, amountPerMonth, explanation }: ToldMatter): NamedFigure[] {
  const text = explanation.replaceAll('\u00a0', ' ');
  const { figures, rest } = read(text, FORMS[kind] ?? []);
  claimed('amountPerMonth', figures['amount']!, exactly(Number(amountPerMonth)));
  if (rest === '') return [];
  const parts = namedParts(rest);
  const whole = plus(...parts.map(({ figure }) => figure));
  claimed('parts', figures['hours'] ?? figures['amount']!, whole);
  const named = parts.map(({ name }) => Number(/^(\d+) more$/.exec(name)?.[1] ?? 1));
  const all = named.reduce((sum, each) => sum + each, 0);
  if (kind !== 'UNCOVERED_WORK') claimed('clients', figures['count'] ?? exactly(1), exactly(all));
  return parts;
}
