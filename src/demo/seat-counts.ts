import { monthIndex, monthOf, shiftDate, type LocalDate } from '../numbers/units/month';
import { CLIENT_PROFILES, hasTrait, type ClientProfile } from './client-profiles';
import { joinedOn, leftOn } from './clients';
import { randomOf } from './random';
import type { DemoRecord } from './demo-record';
import type { Story } from './story';

export interface SeatStep {
  readonly on: LocalDate;
  readonly seats: number;
}

const SHUT_DOWN_FROM = -10;
const SHUT_DOWN_UNTIL = -8;

/** Seats follow the client's growth back from today, with the hires and leavers of each quarter. */
function seatsAt(story: Story, client: ClientProfile, monthsFromQuarter: number): number {
  const shut =
    hasTrait(client, 'SHUT_DOWN') &&
    monthsFromQuarter >= SHUT_DOWN_FROM &&
    monthsFromQuarter < SHUT_DOWN_UNTIL;
  if (shut) return 0;
  const wobble = randomOf(story.seed, 'seats', client.id, story.date(monthsFromQuarter));
  const trend = (1 + client.growth) ** (monthsFromQuarter / 12);
  return Math.max(3, Math.round(client.seats * trend * wobble.between(0.97, 1.03)));
}

/** The months, counted from the present quarter, in which somebody counts the seats: each quarter's first, and a shutdown's edges. */
function countedMonths(client: ClientProfile): number[] {
  const quarters = Array.from({ length: 9 }, (_, i) => (i - 8) * 3);
  const edges = hasTrait(client, 'SHUT_DOWN') ? [SHUT_DOWN_FROM, SHUT_DOWN_UNTIL] : [];
  return [...new Set([...quarters, ...edges])].sort((a, b) => a - b);
}

/** The client's true seats, each from a date on; the first step is the day it joined. */
export function seatSteps(story: Story, client: ClientProfile): SeatStep[] {
  const joined = joinedOn(story, client);
  const until = leftOn(story, client) ?? shiftDate(story.today, 1);
  const day = randomOf(story.seed, 'count-day', client.id).whole(1, 25);
  const first = { on: joined, seats: seatsAt(story, client, monthsFromQuarter(story, joined)) };
  const later = countedMonths(client)
    .map((month) => ({ on: story.date(month, day), seats: seatsAt(story, client, month) }))
    .filter((step) => step.on > joined && step.on < until);
  return [first, ...later];
}

function monthsFromQuarter(story: Story, date: LocalDate): number {
  return monthIndex(monthOf(date)) - monthIndex(monthOf(story.date(0)));
}

const known = new WeakMap<Story, Map<string, SeatStep[]>>();

/** How many people really work there on a date, reported or not: work and invoices go by it. */
export function sizeOn(story: Story, client: ClientProfile, date: LocalDate): number {
  const byClient = known.get(story) ?? new Map<string, SeatStep[]>();
  known.set(story, byClient);
  const steps = byClient.get(client.id) ?? seatSteps(story, client);
  byClient.set(client.id, steps);
  return steps.findLast((step) => step.on <= date)?.seats ?? 0;
}

const ENDPOINTS_PER_SEAT = 1.22;

function toRecord(client: ClientProfile, step: SeatStep, index: number): DemoRecord {
  // Now and then only the devices were counted: the seats before go on.
  const devicesOnly = index > 0 && (index + client.seats) % 11 === 0 && step.seats > 0;
  return {
    externalId: `${client.id}-${step.on}`,
    clientExternalId: client.id,
    effectiveOn: step.on,
    seats: devicesOnly ? undefined : step.seats,
    endpoints: hasTrait(client, 'NO_ENDPOINT_COUNT')
      ? undefined
      : Math.round(step.seats * ENDPOINTS_PER_SEAT),
  };
}

/** A count that was made late is carried back, and its seat-months are estimated. */
function reported(story: Story, client: ClientProfile): SeatStep[] {
  if (hasTrait(client, 'NO_SEAT_COUNT')) return [];
  const steps = seatSteps(story, client);
  return hasTrait(client, 'LATE_SEAT_COUNT') ? steps.slice(2) : steps;
}

export function seatCountRecords(story: Story): DemoRecord[] {
  return CLIENT_PROFILES.flatMap((client) =>
    reported(story, client).map((step, index) => toRecord(client, step, index)),
  );
}
