import type { GrowthCell } from '../numbers/questions/growth-focus';
import type { SweetSpot } from '../numbers/questions/sweet-spot';
import type { Trait, TraitCut } from '../numbers/questions/sweet-spot-traits';
import type { MonthSpan } from '../numbers/units/period';
import { negate, type Ratio } from '../numbers/units/ratio';
import { price } from './money';
import { overSpan } from './months';
import { count, counted, rate, share } from './quantities';

/** "in North, band A" */
function placeOf({ territory, band }: GrowthCell): string {
  if (band === null) return territory === null ? '' : ` in ${territory}`;
  return territory === null ? ` in band ${band}` : ` in ${territory}, band ${band}`;
}

/** Whom a cell is about: "The 12 Legal clients in North, band A". */
function whom(cell: GrowthCell): string {
  const { kind, clients, segment } = cell;
  const of = segment === null ? '' : `${segment} `;
  const many = clients === 1 ? `one ${of}client` : `${count(clients)} ${of}clients`;
  if (kind === 'REST') return `The ${many} of all other markets`;
  if (kind === 'SEGMENT') return `The ${many} whose own markets are too small to tell apart`;
  return `The ${many}${segment === null ? ' without a segment' : ''}${placeOf(cell)}`;
}

const ONE_DECIDES = 'Fewer than five of them have seats, so one client decides.';

/** A gain as a multiple of the average; a loss beside it, because a negative multiple says nothing. */
function leftWords({ clients, lift }: GrowthCell, left: Ratio, base: Ratio, currency: string) {
  const average = `your average of ${price(base, currency)}`;
  if (left.over < 0n) {
    const [cost, pay] = clients === 1 ? ['costs', 'it pays'] : ['cost', 'they pay'];
    return `${cost} ${price(negate(left), currency)} a seat and month more than ${pay}, against ${average}`;
  }
  const leave = clients === 1 ? 'leaves' : 'leave';
  const times = lift ? `${rate(lift)} times` : 'against';
  return `${leave} ${price(left, currency)} a seat and month, ${times} ${average}`;
}

/** Of clients that are all there are, in markets that are all too small: nothing to compare them with. */
function onlyWords({ clients, contributionPerSeat: left }: GrowthCell, currency: string): string {
  const isOne = clients === 1;
  const who = isOne ? 'the one client' : `all ${count(clients)} together`;
  const [leave, cost, pay] = isOne ? ['leaves', 'costs', 'it pays'] : ['leave', 'cost', 'they pay'];
  const what = !left
    ? `${leave} nothing that can be told by the seat`
    : left.over < 0n
      ? `${cost} ${price(negate(left), currency)} a seat and month more than ${pay}`
      : `${leave} ${price(left, currency)} a seat and month`;
  return `No market has enough clients to tell it from others: ${who} ${what}.`;
}

/** What a market leaves a seat, against all clients. */
export function growthSentence(cell: GrowthCell, currency: string): string {
  if (cell.only && cell.kind === 'REST') return onlyWords(cell, currency);
  const { contributionPerSeat: left, basePerSeat: base } = cell;
  const words =
    left && base
      ? leftWords(cell, left, base, currency)
      : `${cell.clients === 1 ? 'leaves' : 'leave'} nothing that can be told by the seat`;
  return [`${whom(cell)} ${words}.`, ...(cell.confident ? [] : [ONE_DECIDES])].join(' ');
}

const TRAIT: Readonly<Record<TraitCut, (value: string) => string>> = {
  SEGMENT: (value) => `in the segment ${value}`,
  TERRITORY: (value) => `in the territory ${value}`,
  BAND: (value) => `in band ${value}`,
};

const traitWords = ({ cut, value, share: own, baseRate, lift }: Trait): string =>
  `${share(own)} of them are ${TRAIT[cut](value)}, against ${share(baseRate)} of all: ${rate(lift)} times as often`;

/** The strongest traits; more would only blur them. */
const MOST_TRAITS = 3;

const apart = ({ traits, clients }: SweetSpot): string =>
  traits.length === 0
    ? `No segment, territory or band sets ${clients.length === 1 ? 'it' : 'them'} apart.`
    : `${traits.slice(0, MOST_TRAITS).map(traitWords).join('. ')}.`;

const seatsOf = ({ seatsFrom, seatsTo }: SweetSpot): string =>
  seatsFrom === seatsTo ? counted(seatsTo, 'seat') : `${seatsFrom} to ${counted(seatsTo, 'seat')}`;

/** The profile of the best clients, in sentences. */
export function sweetSpotSentences(found: SweetSpot, span: MonthSpan, currency: string): string {
  const { clients, all } = found;
  const [best, rest] = [found.contributionPerSeat, found.restContributionPerSeat];
  const who =
    clients.length === 1
      ? `the one of ${all} clients whose fee leaves most a seat leaves`
      : `the ${clients.length} of ${all} clients whose fees leave most a seat leave`;
  return [
    `${overSpan(span)} ${who} ${price(best, currency)} a seat and month, the others ${price(rest, currency)}.`,
    `${clients.length === 1 ? 'It has' : 'They have'} ${seatsOf(found)}.`,
    apart(found),
    ...(found.confident ? [] : ['With fewer than five of them, one client decides.']),
  ].join(' ');
}
