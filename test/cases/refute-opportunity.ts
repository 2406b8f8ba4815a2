import { exactly, minus, over, plus, times, type Span } from './printed-figure';
import { form, read, type Figures, type Form } from './read-sentence';

const REST: readonly Form[] = [
  form(
    'At {rhem} hours a seat, the {monthly} hours? of a month would serve {seats} seats?\\.',
    ({ rhem, monthly, seats }) => [['seats', times(seats!, rhem!), monthly!]],
  ),
  form('RHEM falls by less than {least} from {before}\\.', () => []),
  form('RHEM falls from {before} to {after}\\.', () => []),
  form('Of these hours, others count some too: [^.]*(?:\\.\\d[^.]*)*\\.', () => []),
  form(
    'At {rate} an hour, (?:your project rate|what your project work brought), they would bring {worth}\\.',
    () => [],
  ),
  form('What an hour of project work brings is not known: [^.]*\\.', () => []),
];

function readRest(text: string): Figures[] {
  if (text === '') return [];
  const { figures, rest } = read(text, REST);
  return [figures, ...readRest(rest)];
}

const claimed = (what: string, a: Span, b: Span): void => {
  read('', [form('', () => [[what, a, b]])]);
};

const FREED = form(
  'Over {months} months?, {tickets} of {closed} closed tickets? [^;]* and took {spent} hours?; .*?they would take {left} hours?\\. That frees {hours} hours?(?:, {worth} at {cost} an hour\\.|\\. No labour cost is known, so they have no value yet\\.)',
  ({ spent, left, hours, worth, cost }) => [
    ['hours', hours!, minus(spent!, left!)],
    ...(worth ? ([['worth', worth, times(hours!, cost!)]] as const) : []),
  ],
);
const SOLD = form(
  'Over {months} months?, the fee paid for {hours} hours? of moves, adds and changes, on {tickets} tickets?\\.',
  () => [],
);

/** Throws where the sentences of an opportunity do not prove their own amounts. */
export function refuteOpportunity(text: string): void {
  const { figures, rest } = read(text, [FREED, SOLD]);
  for (const { monthly, rate, worth } of readRest(rest)) {
    if (monthly) claimed('monthly', monthly, over(figures['hours']!, figures['months']!));
    if (worth) claimed('worth', worth, times(figures['hours']!, rate!));
  }
}

const FREE = '{free} hours? would be free(?: at {cost} an hour)?';
const SALE = '{sale} hours? could be sold(?: at {rate} an hour)?';
const nothing = exactly(0);
const product = (a: Span | undefined, b: Span | undefined): Span =>
  a && b ? times(a, b) : nothing;

const TOTAL = form(
  `Over {months} months?, with every hour counted once, (?:${FREE})?(?: and )?(?:${SALE})?(?:: {worth})?\\.`,
  ({ free, cost, sale, rate, worth }) =>
    worth ? [['worth', worth, plus(product(free, cost), product(sale, rate))]] : [],
);

/** Throws where the sentence of all opportunities does not prove its amount. */
export function refuteTotal(text: string): void {
  if (text.startsWith('No kind of work')) return;
  const { figures, rest } = read(text, [TOTAL]);
  for (const { monthly } of readRest(rest))
    if (monthly) claimed('monthly', monthly, over(figures['free']!, figures['months']!));
}
