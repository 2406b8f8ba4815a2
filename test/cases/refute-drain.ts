import { exactly, halfway, minus, over, plus, times, type Span } from './printed-figure';
import { form, read, type Form } from './read-sentence';

const share = (percent: Span): Span => times(percent, exactly(0.01));
const inHours = (minutes: Span): Span => times(minutes, exactly(1 / 60));

const OF_SIZE = 'a client of this size';
const ON_TICKETS = `on {tickets} tickets?, halfway between its own {ownTickets} and the {usualTickets} of ${OF_SIZE}`;

const DRIVERS: readonly Form[] = [
  form(
    `the number of tickets, {amount}: {own} tickets?, where ${OF_SIZE} has {usual}, each at {each} minutes?, halfway between its own {ownEach} and your average {usualEach}, and {cost} an hour`,
    ({ amount, own, usual, each, ownEach, usualEach, cost }) => [
      ['amount', amount!, times(minus(own!, usual!), inHours(each!), cost!)],
      ['each', each!, halfway(ownEach!, usualEach!)],
    ],
  ),
  form(
    `the labour of a ticket, {amount}: {own} minutes? for a ticket, without what escalation adds, where your average is {usual}, ${ON_TICKETS}, at {cost} an hour`,
    ({ amount, own, usual, tickets, ownTickets, usualTickets, cost }) => [
      ['amount', amount!, times(inHours(minus(own!, usual!)), tickets!, cost!)],
      ['tickets', tickets!, halfway(ownTickets!, usualTickets!)],
    ],
  ),
  form(
    'the labour of a ticket, {amount}: {hours} hours? on tickets opened earlier, at {cost} an hour',
    ({ amount, hours, cost }) => [['amount', amount!, times(hours!, cost!)]],
  ),
  form(
    `escalation, {amount}: {own} % of its tickets are escalated, where your average is {usual} %, and each takes {extra} minutes? more, ${ON_TICKETS}, at {cost} an hour`,
    ({ amount, own, usual, extra, tickets, ownTickets, usualTickets, cost }) => [
      ['amount', amount!, times(share(minus(own!, usual!)), inHours(extra!), tickets!, cost!)],
      ['tickets', tickets!, halfway(ownTickets!, usualTickets!)],
    ],
  ),
  form(
    `(?:work on site|reactive time on no ticket), {amount}: {own} hours?, where ${OF_SIZE} has {usual}, at {cost} an hour`,
    ({ amount, own, usual, cost }) => [['amount', amount!, times(minus(own!, usual!), cost!)]],
  ),
  form(
    'uncovered time, {amount}: {hours} hours? that nobody billed and no agreement covers, at {cost} an hour; bill them or price them in',
    ({ amount, hours, cost }) => [['amount', amount!, times(hours!, cost!)]],
  ),
  form(
    'work of dearer people, {amount}: an hour of support for it costs {own}, where your average is {usual}, on {hours} hours?',
    ({ amount, own, usual, hours }) => [['amount', amount!, times(minus(own!, usual!), hours!)]],
  ),
  form('work of dearer people, {amount}: support labour for which it has no hours', () => []),
  form(
    `(?:the labour of planned work|the cost of tools), {amount}: {own}, where ${OF_SIZE} has {usual}`,
    ({ amount, own, usual }) => [['amount', amount!, minus(own!, usual!)]],
  ),
  form(
    'project labour, {amount}: it cost {cost}, and of the {revenue} invoiced for projects and billed time {part} % may go into cost',
    ({ amount, cost, revenue, part }) => [
      ['amount', amount!, minus(cost!, times(revenue!, share(part!)))],
    ],
  ),
  form(
    'the price, {amount}: a seat pays {own} a month, where your average is {usual}, on {seats} seats over {months} months?, and {part} % of that difference was to pay for cost',
    ({ amount, own, usual, seats, months, part }) => [
      ['amount', amount!, times(minus(usual!, own!), seats!, months!, share(part!))],
    ],
  ),
  form(
    'the price, {amount}: credits of {credits}, of which {part} % was to pay for cost',
    ({ amount, credits, part }) => [
      ['amount', amount!, times(credits!, exactly(-1), share(part!))],
    ],
  ),
];

const AVERAGE = form(
  'what your average client of this size falls short as well, {amount}: serving it costs {cost}, and of its fee of {fee} {part} % may go into cost',
  ({ amount, cost, fee, part }) => [['amount', amount!, minus(cost!, times(fee!, share(part!)))]],
);

const SHORTFALL = form(
  'Over {months} months?, {revenue} of service revenue less {cost} to serve leaves {left}(?:, {margin} %)?: {short} short of {target} %, or {monthly} a month\\.',
  ({ months, revenue, cost, left, margin, short, target, monthly }) => [
    ['left', left!, minus(revenue!, cost!)],
    ['short', short!, minus(times(revenue!, share(target!)), left!)],
    ['monthly', monthly!, over(short!, months!)],
    ...(margin ? ([['margin', times(share(margin), revenue!), left!]] as const) : []),
  ],
);

const REST: readonly Form[] = [
  form('All else adds {adds}\\.', () => []),
  form('All else takes off {less}\\.', () => []),
  form('$', () => []),
];

/** The amounts that the rest of a text names, which must make up the whole. */
function amountsIn(text: string): Span[] {
  if (/^All else|^$/.test(text)) {
    const { adds, less } = read(text, REST).figures;
    return [adds ?? (less ? minus(exactly(0), less) : exactly(0))];
  }
  const driver = text.replace(/^(What adds most is|Next comes) /, '');
  const { figures, rest } = read(driver, [...DRIVERS, AVERAGE]);
  return [figures['amount']!, ...amountsIn(rest.replace(/^\.\s*/, ''))];
}

/** Throws where a drain's sentences do not prove their own amounts. */
export function refuteDrain(text: string): void {
  const [, own, usual] =
    /: ([\d,.]+) tickets?, where a client of this size has ([\d,.]+),/.exec(text) ?? [];
  if (own !== undefined && own === usual) throw new Error(`As many as is usual: "${text}"`);
  const { figures, rest } = read(text, [SHORTFALL]);
  if (rest.startsWith('What drives it shows only')) return;
  const { short } = figures;
  const sum = plus(...amountsIn(rest));
  read(`${rest}`, [form('', () => [['sum', sum, short!]])]);
}
