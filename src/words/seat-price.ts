import type { SeatPriceGiven, SeatPriceUnknown } from '../numbers/seat-price/given';
import type {
  BadInput,
  CostPart,
  Lacking,
  Unusable,
  UnusableFact,
} from '../numbers/seat-price/unusable';
import type { DeliveryAreaKey } from '../numbers/areas';
import type { Ratio } from '../numbers/units/ratio';
import { money, price } from './money';
import { areaName } from './names';
import { upTo } from './quantities';
import { capital } from './sentence';

type FactOf<Of extends UnusableFact['of']> = Extract<UnusableFact, { readonly of: Of }>;

/** What is looked for, within a sentence. */
const UNKNOWNS: Readonly<Record<SeatPriceUnknown, string>> = {
  AISP: 'the seat price',
  TARGET_MARGIN_PERCENT: 'the margin',
  SEATS: 'the number of seats',
  SUPPORT_COST_PER_SEAT: 'the cost of support a seat',
  CENTRALIZED_SERVICES_COST_PER_SEAT: 'the cost of Centralized Services a seat',
  TECHNOLOGY_ALIGNMENT_COST_PER_SEAT: 'the cost of Technology Alignment a seat',
  VCIO_COST_PER_SEAT: 'the cost of the vCIO a seat',
  TOOL_COST_PER_MONTH: 'the cost of tools a month',
  SEATS_PER_SUPPORT_TECHNICIAN: 'the number of seats that one support person carries',
  RHEM: 'RHEM',
  TICKETS_PER_SEAT: 'the number of tickets a seat',
  MINUTES_PER_TICKET: 'the number of minutes a ticket',
  PRODUCTIVE_HOURS_PER_PERSON: 'the number of productive hours a person',
};

/** What can be given as a number, alone or in a row. */
type Input =
  | Exclude<keyof SeatPriceGiven, 'areaCostPerSeat' | 'solveFor'>
  | 'costPerSeat'
  | 'monthlyCostPerPerson';

const INPUTS: Readonly<Record<Input, string>> = {
  seats: 'the number of seats',
  aisp: 'the seat price',
  mrr: 'the MRR',
  targetMarginPercent: 'the target margin',
  costPerSeat: 'the cost a seat',
  people: 'the number of people',
  monthlyCostPerPerson: 'the monthly cost of a person',
  toolCostPerMonth: 'the cost of tools a month',
  ticketsPerSeat: 'the number of tickets a seat',
  minutesPerTicket: 'the number of minutes a ticket',
  productiveHoursPerPerson: 'the number of productive hours a person',
  workingDaysPerMonth: 'the number of working days a month',
};

/** Of `people.1.people`, "The number of people in row 2": rows are counted from 1, as people do. */
function inputWords(path: string): string {
  const parts = path.split('.');
  const row = parts.find((part) => /^\d+$/.test(part));
  const where = row === undefined ? '' : ` in row ${Number(row) + 1}`;
  return `${capital(INPUTS[parts.at(-1) as Input])}${where}`;
}

const BAD: Readonly<Record<BadInput, (given: string, path: string) => string>> = {
  NO_DECIMAL: (given, path) => `${inputWords(path)} is "${given}", not a decimal such as "173.33".`,
  NEGATIVE: (given, path) => `${inputWords(path)} is ${given}; it cannot be negative.`,
  TOO_MUCH: (given, path) => `${inputWords(path)} is ${given}; the most is a million million.`,
  NOTHING: (given, path) => `${inputWords(path)} is ${given}; it must be above 0.`,
  NO_MARGIN: (given) =>
    `The target margin is ${given} %; no price leaves 100 % or more. Give 0 to less than 100.`,
  PAID_BY_THE_JOB: () =>
    'Professional Services is billed on its own and is no part of the seat price. Leave it out.',
  TWICE: (given) =>
    `The cost a seat of ${areaName(given as DeliveryAreaKey)} is given twice. Give it once.`,
  TWO_PRICES: () =>
    'Both a seat price and an MRR are given. The seat price is the MRR over the seats: give one of them.',
};

const isBadInput = (fact: UnusableFact): fact is FactOf<BadInput> => fact.of in BAD;

/** What is lacking, and what to give. */
const LACKS: Readonly<Record<Lacking, string>> = {
  PRICE: 'a price. Give the seat price or the MRR',
  SUPPORT_PERSON:
    'what a support person costs. Give the people of support, or the cost of support a seat with tickets a seat and minutes a ticket',
  WORK_OF_A_SEAT: 'the work of a seat. Give tickets a seat and minutes a ticket',
  TICKETS: 'tickets a seat above 0. Give them',
  MINUTES: 'minutes a ticket above 0. Give them',
};

const withoutWords = (part: CostPart): string => (part === 'TOOLS' ? 'tools' : areaName(part));

interface Budget {
  readonly targetMarginPercent: Ratio;
  readonly mayCost: Ratio;
}

/** "At a price of $150.00 and a margin of 70 % a seat may cost $45.00". */
const mayCostWords = (
  asked: Ratio,
  { targetMarginPercent, mayCost }: Budget,
  currency: string,
): string =>
  `at a price of ${price(asked, currency)} and a margin of ${upTo(targetMarginPercent, 2)} % ` +
  `a seat may cost ${price(mayCost, currency)}`;

function reasonWords(fact: Exclude<UnusableFact, FactOf<BadInput>>, currency: string): string {
  switch (fact.of) {
    case 'NO_COSTS':
      return 'No costs are given. Give the cost a seat of an area, people with their monthly cost, or the cost of tools.';
    case 'PRICE_TOO_HIGH':
      return `The price would be ${money(fact.price, currency)} a seat, which is more than any price can be.`;
    case 'LACKING':
      return `${capital(UNKNOWNS[fact.unknown])} cannot be found without ${LACKS[fact.lacking]}.`;
    case 'OTHERS_COST_MORE':
      return (
        `The target is out of reach whatever ${UNKNOWNS[fact.unknown]} is: ${mayCostWords(fact.price, fact, currency)}, ` +
        `and without ${withoutWords(fact.without)} it costs ${price(fact.others, currency)} already.`
      );
    case 'NOTHING_LEFT':
      return `The target is out of reach whatever ${UNKNOWNS[fact.unknown]} is: the price leaves nothing for support.`;
    case 'NO_FIXED_COST':
      return 'No cost is there whatever the number of seats, so no number of them changes the margin. Give people, or the cost of tools.';
    case 'NO_COST_OF_A_SEAT':
      return 'No cost grows with the seats, so no number of them changes the margin. Give the cost a seat of an area.';
    case 'SEAT_COSTS_MORE':
      return (
        `No number of seats reaches the target: ${mayCostWords(fact.price, fact, currency)}, ` +
        `and each costs ${price(fact.variable, currency)} by itself.`
      );
    case 'FIXED_COSTS_MORE':
      return (
        `No number of seats reaches the target: of ${money(fact.mrr, currency)} a month a margin of ` +
        `${upTo(fact.targetMarginPercent, 2)} % leaves ${money(fact.mayCost, currency)} to spend, ` +
        `and ${money(fact.fixed, currency)} is spent whatever the number of seats.`
      );
  }
}

/** Why a seat price cannot be worked out, and what to give instead. */
export const unusableWords = ({ fact, input }: Unusable, currency: string): string =>
  isBadInput(fact) ? BAD[fact.of](fact.given, input) : reasonWords(fact, currency);
