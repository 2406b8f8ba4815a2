import { monthOf, type LocalDate } from '../numbers/units/month';
import { agreementsOf, type DemoAgreement } from './agreements';
import { CLIENT_PROFILES, hasTrait, type ClientProfile } from './client-profiles';
import { plantOf } from './plants';
import { randomOf } from './random';
import type { DemoRecord } from './demo-record';
import { seatSteps, sizeOn } from './seat-counts';
import type { Story } from './story';

type Cycle = 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'SEMIANNUAL' | 'ANNUAL';

/** The number of months that one invoice of the cycle pays for. */
const CYCLE_MONTHS: Readonly<Record<Cycle, number>> = {
  WEEKLY: 12 / 52,
  MONTHLY: 1,
  QUARTERLY: 3,
  SEMIANNUAL: 6,
  ANNUAL: 12,
};

const UPLIFT = 1.035;
const SECURITY = { since: -10, perSeat: 9 };
const LICENCES_PER_SEAT = 22;

function cycleOf(client: ClientProfile): Cycle {
  const named = (Object.keys(CYCLE_MONTHS) as Cycle[]).find(
    (cycle) => cycle !== 'MONTHLY' && hasTrait(client, cycle),
  );
  return named ?? 'MONTHLY';
}

/** The dates on which the price per seat goes up: each year on the same first of a month. */
function upliftDates(story: Story, client: ClientProfile): LocalDate[] {
  const month = randomOf(story.seed, 'uplift', client.id).whole(1, 12);
  return story.months
    .filter((yearMonth) => Number(yearMonth.slice(5, 7)) === month)
    .map((yearMonth) => `${yearMonth}-01`)
    .filter((date) => monthOf(date) !== story.months[0]);
}

function pricePerSeat(story: Story, client: ClientProfile, date: LocalDate): number {
  const toCome = upliftDates(story, client).filter((uplift) => uplift > date).length;
  return (client.price * plantOf(story, client.id).price) / UPLIFT ** toCome;
}

/** The dates on which the invoice changes. A prepaid one changes only with the price. */
function amountDates(story: Story, agreement: DemoAgreement): LocalDate[] {
  const { client, startsOn, endsBefore } = agreement;
  const prepaid = ['ANNUAL', 'SEMIANNUAL'].includes(cycleOf(client));
  const counts = prepaid ? [] : seatSteps(story, client).map((step) => step.on);
  const dates = [startsOn, ...counts, ...upliftDates(story, client)];
  return [...new Set(dates)]
    .filter((date) => date >= startsOn && date < (endsBefore ?? '9999') && date <= story.today)
    .sort();
}

const money = (amount: number): string => amount.toFixed(2);

function serviceLine(story: Story, agreement: DemoAgreement): DemoRecord[] {
  const cycle = cycleOf(agreement.client);
  return amountDates(story, agreement).map((date) => ({
    agreementExternalId: agreement.id,
    effectiveOn: date,
    amount: money(
      billedSeats(story, agreement.client, date) *
        pricePerSeat(story, agreement.client, date) *
        CYCLE_MONTHS[cycle],
    ),
    cycle,
  }));
}

/**
 * The seats that are billed. An agreement has a minimum, so a client that shuts down for a while
 * still pays for some seats.
 */
const billedSeats = (story: Story, client: ClientProfile, date: LocalDate): number =>
  Math.max(sizeOn(story, client, date), Math.ceil(client.seats / 3));

/** The security bundle, which every fourth client bought at some time: expansion. */
function securityLine(story: Story, agreement: DemoAgreement): DemoRecord[] {
  const since = story.date(SECURITY.since);
  if (Number(agreement.client.id.slice(1)) % 4 !== 2 || agreement.endsBefore) return [];
  return amountDates(story, agreement)
    .map((date) => (date < since ? since : date))
    .filter((date, index, dates) => dates.indexOf(date) === index)
    .map((date) => ({
      agreementExternalId: agreement.id,
      line: 'security',
      effectiveOn: date,
      amount: money(sizeOn(story, agreement.client, date) * SECURITY.perSeat),
      cycle: 'MONTHLY',
    }));
}

/** The licences that every third client buys here: product revenue, never in MRR. */
function licenceLine(story: Story, agreement: DemoAgreement): DemoRecord[] {
  if (Number(agreement.client.id.slice(1)) % 3 !== 0) return [];
  return [
    {
      agreementExternalId: agreement.id,
      line: 'licences',
      effectiveOn: agreement.startsOn,
      amount: money(sizeOn(story, agreement.client, agreement.startsOn) * LICENCES_PER_SEAT),
      cycle: 'MONTHLY',
      kind: 'RECURRING_PRODUCT',
    },
  ];
}

const hasLines = (agreement: DemoAgreement): boolean =>
  (agreement.type === 'MANAGED' || agreement.type === 'BLOCK_HOURS') &&
  !hasTrait(agreement.client, 'BILLED_ELSEWHERE');

export function agreementAmountRecords(story: Story): DemoRecord[] {
  return CLIENT_PROFILES.flatMap((client) => agreementsOf(story, client))
    .filter(hasLines)
    .flatMap((agreement) => [
      ...serviceLine(story, agreement),
      ...securityLine(story, agreement),
      ...licenceLine(story, agreement),
    ]);
}

/**
 * The monthly price of a client's service by its price list. It is for clients that only the books
 * bill.
 */
export const listPrice = (story: Story, client: ClientProfile, date: LocalDate): number =>
  sizeOn(story, client, date) * pricePerSeat(story, client, date);
