import { areaOf } from '../numbers/areas';
import { adviseOn } from '../numbers/staffing/action';
import type { PeopleNeed } from '../numbers/staffing/people-need';
import { knownNeed, type Staffing, type StaffingReason } from '../numbers/staffing/staffing';
import { fromDecimal, isPositive, type Ratio } from '../numbers/units/ratio';
import { rounded } from './decimal';
import { areaTitle } from './names';
import { carriedAmount, paidBy } from './paid-by';
import { count, counted, hours, people, upTo } from './quantities';
import { capital } from './sentence';
import { adviceWords, disagreementAt } from './staffing-advice';

const UNKNOWN: Readonly<Record<StaffingReason, string>> = {
  NO_TARGET: 'no target in your currency says what one person carries',
  NO_HOURS: 'nobody logged time there',
  NO_ENDPOINT_COUNT: 'no client has an endpoint count',
  DATA_INCOMPLETE: 'no month of the period has the records',
};

/** One digit; two where one would show people who fit as people who do not, or the other way round. */
function digitsFor(staffing: Staffing): number {
  const atOneDigit = (value: Ratio): Ratio => fromDecimal(rounded(value, 1));
  const fteOf = (need: PeopleNeed | StaffingReason): Ratio | null => {
    const known = knownNeed(need);
    return known && atOneDigit(known.fte);
  };
  const { byDemand, byLeverage, current, demandedAtLeast, tolerance } = staffing;
  const [demanded, carried] = [fteOf(byDemand), fteOf(byLeverage)];
  const shown = { current: atOneDigit(current), demanded, demandedAtLeast, carried };
  return adviseOn(shown, tolerance).ground === staffing.ground ? 1 : 2;
}

/** A period of which nothing is known, such as one that has not begun, does not say that nobody is there. */
function there({ area, current, byDemand, byLeverage }: Staffing, digits: number): string {
  const title = areaTitle(area);
  if (isPositive(current)) return `${title} has ${people(current, digits)}.`;
  const isUnknown = byDemand === 'DATA_INCOMPLETE' && byLeverage === 'DATA_INCOMPLETE';
  return isUnknown ? `Whether ${title} has people is not known.` : `${title} has nobody.`;
}

const unknownWords = (what: string, reason: StaffingReason): string =>
  `What ${what} is not known: ${UNKNOWN[reason]}.`;

const workOf = ({ basis, basisValue, perPerson }: PeopleNeed): string =>
  basis === 'ticketsOpened'
    ? `${counted(basisValue, 'reactive ticket')} a month ÷ the ${count(perPerson)} that one technician can close`
    : `${hours(basisValue)} a month ÷ ${upTo(perPerson, 1)} productive hours of one person`;

/** People; the few that one digit would show as nobody have two. */
function fteWords(fte: Ratio, digits: number): string {
  const text = upTo(fte, digits);
  return text === '0' ? upTo(fte, 2) : text;
}

function asked({ byDemand, demandedAtLeast }: Staffing, digits: number): string {
  const need = knownNeed(byDemand);
  if (!need) return unknownWords('the work asks for', byDemand as StaffingReason);
  const atLeast = demandedAtLeast ? 'at least ' : '';
  return `The work asks for ${atLeast}${fteWords(need.fte, digits)}: ${workOf(need)}.`;
}

function paidFor({ area, byLeverage }: Staffing, digits: number, currency: string): string {
  const { subject, verb, often } = paidBy(areaOf(area).leverage.basis);
  const need = knownNeed(byLeverage);
  if (!need) return unknownWords(`${subject} ${verb}`, byLeverage as StaffingReason);
  const { basis, basisValue, perPerson, fte } = need;
  const amount = `${carriedAmount(basisValue, basis, currency)}${often}`;
  if (basisValue.over < 0n) return `${capital(subject)} ${verb} nobody: ${amount}.`;
  const target = carriedAmount(perPerson, basis, currency);
  return `${capital(subject)} ${verb} ${fteWords(fte, digits)}: ${amount} ÷ the target of ${target} a person.`;
}

/** Why an area should have more, as many or fewer people: who is there, both arithmetics, and what follows. */
export function staffingWords(staffing: Staffing, currency: string): string {
  const digits = digitsFor(staffing);
  return [
    there(staffing, digits),
    asked(staffing, digits),
    paidFor(staffing, digits, currency),
    adviceWords(staffing, digits, currency),
  ].join(' ');
}

/** Where the work and the revenue disagree, in one line, the same wherever it is said; null where they do not. */
export const disagreementWords = (staffing: Staffing, currency: string): string | null =>
  disagreementAt(staffing, digitsFor(staffing), currency);
