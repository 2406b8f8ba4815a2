import { standing, type Ground, type Standing } from '../numbers/staffing/action';
import type { PeopleNeed } from '../numbers/staffing/people-need';
import { knownNeed, leverageWith, type Staffing } from '../numbers/staffing/staffing';
import {
  add,
  isPositive,
  multiply,
  negate,
  subtract,
  ZERO,
  type Ratio,
} from '../numbers/units/ratio';
import { carriedAmount, paidBy } from './paid-by';
import { counted, hours, people, upTo } from './quantities';

/** Staffing of which both sides are known, and how it is written. */
interface Told {
  readonly staffing: Staffing;
  readonly work: PeopleNeed;
  readonly pay: PeopleNeed;
  readonly digits: number;
  readonly currency: string;
}

const gapWords = (people: Ratio, { staffing: { current }, digits }: Told): string => {
  const gap = subtract(people, current);
  return upTo(gap.over < 0n ? negate(gap) : gap, digits);
};

/** A gap of people, as the first half of a sentence. */
function workSays(told: Told): string {
  const gap = gapWords(told.work.fte, told);
  const noun = gap === '1' ? 'person' : 'people';
  const says: Readonly<Record<Standing, string>> = {
    MORE: `The work asks for ${gap} more ${noun} than there are`,
    AS_MANY: 'The work asks for about the people there are',
    FEWER: `The work asks for ${gap} fewer ${noun} than there are`,
  };
  return says[standing(told.work.fte, told.staffing.current, told.staffing.tolerance)];
}

function paySays(told: Told): string {
  const { subject, verb } = paidBy(told.pay.basis);
  const gap = gapWords(told.pay.fte, told);
  const says: Readonly<Record<Standing, string>> = {
    MORE: `${gap} more`,
    AS_MANY: 'about those there are',
    FEWER: `${gap} fewer`,
  };
  const { current, tolerance } = told.staffing;
  return `${subject} ${verb} ${says[standing(told.pay.fte, current, tolerance)]}`;
}

const disagreement = (told: Told): string => `${workSays(told)}, but ${paySays(told)}.`;

const leverageAt = (told: Told, more: Ratio): string | null => {
  const { staffing, pay, currency } = told;
  const leverage = leverageWith(staffing, pay, more);
  return leverage && carriedAmount(leverage, pay.basis, currency);
};

/** "leverage falls from $82,623 to $70,986 a person", or, with nobody there yet, "leverage is $70,986 a person". */
function leverageMoves(told: Told, [falls, is]: readonly [falls: string, is: string]): string {
  const [before, then] = [leverageAt(told, ZERO), leverageAt(told, told.staffing.step)];
  return `leverage ${before === null ? is : `${falls} from ${before} to`} ${then} a person`;
}

const hire = (told: Told): string =>
  `HIRE: with ${people(told.staffing.step, told.digits)} more, ` +
  `${leverageMoves(told, ['falls', 'is'])} and still meets the target.`;

/** Where nobody is left, or nothing is earned, leverage says nothing. */
function redeploy(told: Told): string {
  const { staffing, pay, digits } = told;
  const surplus = upTo(negate(staffing.step), digits);
  const [before, then] = [leverageAt(told, ZERO), leverageAt(told, staffing.step)];
  const tells = then !== null && isPositive(pay.basisValue);
  const moves = tells ? ` Without them leverage rises from ${before} to ${then} a person.` : '';
  return `REDEPLOY: neither asks for ${surplus} of them.${moves}`;
}

/** What has to change before the people whom the work asks for are paid for. */
function mustMove({ staffing, work, pay, digits, currency }: Told): string {
  const wanted = add(staffing.current, staffing.step);
  const takes = multiply(wanted, pay.perPerson);
  const amount = (value: Ratio): string => carriedAmount(value, pay.basis, currency);
  const { of, thanNow } = paidBy(pay.basis);
  const excess = multiply(subtract(work.fte, staffing.current), work.perPerson);
  const load = work.basis === 'ticketsOpened' ? counted(excess, 'ticket') : hours(excess);
  return (
    `Price or noise must move first: it takes ${amount(takes)}${of} to pay for ${people(wanted, digits)}, ` +
    `${amount(subtract(takes, pay.basisValue))} more ${thanNow}, or the work must fall by ${load} a month.`
  );
}

const notPaid = (told: Told): string =>
  `HOLD. ${disagreement(told)} With ${people(told.staffing.step, told.digits)} more, ` +
  `${leverageMoves(told, ['would fall', 'would be'])}, under the target. ${mustMove(told)}`;

const ADVICE: Readonly<Record<Exclude<Ground, 'UNKNOWN'>, (told: Told) => string>> = {
  ASKED_AND_PAID: hire,
  ASKED_NOT_PAID: notPaid,
  NEITHER: redeploy,
  PAID_OTHERWISE: (told) => `HOLD. ${disagreement(told)}`,
  FITS: ({ staffing: { tolerance } }) =>
    `HOLD: both are within ${upTo(tolerance, 2)} of the people there are.`,
};

function tell(staffing: Staffing, digits: number, currency: string): Told | null {
  const [work, pay] = [knownNeed(staffing.byDemand), knownNeed(staffing.byLeverage)];
  return work && pay && { staffing, work, pay, digits, currency };
}

const DISAGREE: readonly Ground[] = ['ASKED_NOT_PAID', 'PAID_OTHERWISE'];

/** Where the work and the revenue disagree, in one line; null where they do not. */
export function disagreementAt(
  staffing: Staffing,
  digits: number,
  currency: string,
): string | null {
  const told = tell(staffing, digits, currency);
  return told && DISAGREE.includes(staffing.ground) ? disagreement(told) : null;
}

/** The advice, and what follows from it. */
export function adviceWords(staffing: Staffing, digits: number, currency: string): string {
  const told = tell(staffing, digits, currency);
  if (!told) return 'HOLD until it is known.';
  return staffing.ground === 'UNKNOWN'
    ? 'HOLD: hours that nobody logged may ask for more.'
    : ADVICE[staffing.ground](told);
}
