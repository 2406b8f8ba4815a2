import { areaOf } from '../numbers/areas';
import type {
  ClientsMatter,
  MoneyMatter,
  NamedPart,
  OpportunityMatter,
  StaffingMatter,
  UncoveredMatter,
} from '../numbers/questions/money-matters';
import { compare, fromDecimal, isPositive, sumOf, type Ratio } from '../numbers/units/ratio';
import { money, price } from './money';
import { opportunityName } from './names';
import { counted, hours, people, upTo } from './quantities';
import { listed } from './sentence';

/** What the sentences depend on besides the facts. */
export interface MatterWords {
  readonly currency: string;
  /** Decimal text. */
  readonly targetMarginPercent: string;
}

const NAMED = 3;

/** "Acorn ($1,798), Birch ($1,657), Cedar ($1,318) and 6 more ($2,251)"; the amounts add up to the whole. */
function namesOf(parts: readonly NamedPart[], written: (amount: Ratio) => string): string {
  const few = parts.length <= NAMED + 1 ? parts : parts.slice(0, NAMED);
  const rest = parts.slice(few.length);
  const named = few.map(({ client, amount }) => `${client.name} (${written(amount)})`);
  if (rest.length === 0) return listed(named);
  const left = written(sumOf(rest.map(({ amount }) => amount)));
  return listed([...named, `${rest.length} more (${left})`]);
}

function clientsWords(matter: ClientsMatter, about: MatterWords): string {
  const { clients, kind, atLeast } = matter;
  const amount = (value: Ratio): string => money(value, about.currency);
  const one = clients.length === 1;
  const many = one ? 'One client' : counted(clients.length, 'client');
  const less = `${atLeast ? 'at least ' : ''}${amount(matter.monthly)} a month less than`;
  const margin = `${upTo(fromDecimal(about.targetMarginPercent), 1)} %`;
  const said =
    kind === 'PROFIT_DRAINS'
      ? `${many} ${one ? 'leaves' : 'leave'} ${less} your target margin of ${margin} asks for`
      : `${many} ${one ? 'pays' : 'pay'} ${less} the seat ${one ? 'price' : 'prices'} that ${one ? 'its' : 'their'} cost asks for at a margin of ${margin}`;
  return `${said}: ${namesOf(clients, amount)}.`;
}

function opportunityWords(matter: OpportunityMatter, { currency }: MatterWords): string {
  const { freedHours, hourlyCost, soldHours, projectRate, largest } = matter;
  const part = (amount: Ratio, does: string, each: Ratio | null): string[] =>
    each && isPositive(amount)
      ? [`${hours(amount)} that would be ${does} at ${price(each, currency)} an hour`]
      : [];
  const parts = [...part(freedHours, 'free', hourlyCost), ...part(soldHours, 'sold', projectRate)];
  return (
    `The opportunities below are worth ${money(matter.monthly, currency)} a month: ${listed(parts)}. ` +
    `The largest: ${opportunityName(largest).toLowerCase()}.`
  );
}

/** People are taken on one by one, so those paid for can be fewer than the work asks for. */
function askedWords({ people: step, asked, askedAtLeast, ground }: StaffingMatter): string {
  const isPaid = ground === 'ASKED_AND_PAID';
  const wanted = `the work asks for ${askedAtLeast ? 'at least ' : ''}${people(asked, 2)} more than there are`;
  if (compare(asked, step) <= 0) return `${wanted}, and that is ${isPaid ? '' : 'not '}paid for`;
  return `${wanted}, and ${isPaid ? '' : 'not even '}the first of them is paid for`;
}

function staffingSaid(matter: StaffingMatter, { currency }: MatterWords): string {
  const { area, ground, monthly, perPerson, atLeast } = matter;
  const said =
    ground === 'NEITHER'
      ? `neither the work nor what pays for it asks for ${people(matter.people, 2)} of those there are`
      : askedWords(matter);
  const amount = `${atLeast ? 'at least ' : ''}${money(monthly, currency)} a month`;
  return `${areaOf(area).title}: ${said}: ${amount} at ${price(perPerson, currency)} for one person.`;
}

function uncoveredWords(matter: UncoveredMatter, { currency }: MatterWords): string {
  const { clients, hourlyCost, monthly } = matter;
  return (
    `Time that nobody billed and no agreement covers costs ${money(monthly, currency)} a month: ` +
    `${hours(matter.hours)} at ${price(hourlyCost, currency)} an hour, for ${namesOf(clients, hours)}. ` +
    'Bill it or price it in.'
  );
}

/** What matters in money, in one sentence with names, whose figures come to its amount. */
export function matterWords(matter: MoneyMatter, about: MatterWords): string {
  switch (matter.kind) {
    case 'PROFIT_DRAINS':
    case 'PRICING_GAPS':
      return clientsWords(matter, about);
    case 'OPPORTUNITIES':
      return opportunityWords(matter, about);
    case 'STAFFING':
      return staffingSaid(matter, about);
    case 'UNCOVERED_WORK':
      return uncoveredWords(matter, about);
  }
}
