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

/**
 * The seats of a month: the client's growth counted back from today, with the hires and leavers of
 * each quarter.
 */
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

/**
 * The months in which somebody counts the seats, counted from the current quarter: the first of
 * each quarter, and both ends of a shutdown.
 */
function countedMonths(client: ClientProfile): number[] {
  const quarters = Array.from({ length: 9 }, (_, i) => (i - 8) * 3);
  const edges = hasTrait(client, 'SHUT_DOWN') ? [SHUT_DOWN_FROM, SHUT_DOWN_UNTIL] : [];
  return [...new Set([...quarters, ...edges])].sort((a, b) => a - b);
}

/** The client's true seats, each from a date on. The first step is the day it joined. */
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

const stepsOfStory = new WeakMap<Story, Map<string, SeatStep[]>>();

/** How many people work there on a date, reported or not. Work and invoices depend on it. */
export function sizeOn(story: Story, client: ClientProfile, date: LocalDate): number {
  const byClient = stepsOfStory.get(story) ?? new Map<string, SeatStep[]>();
  stepsOfStory.set(story, byClient);
  const steps = byClient.get(client.id) ?? seatSteps(story, client);
  byClient.set(client.id, steps);
  return steps.findLast((step) => step.on <= date)?.seats ?? 0;
}

const ENDPOINTS_PER_SEAT = 1.22;

function toRecord(client: ClientProfile, step: SeatStep, index: number): DemoRecord {
  // Now and then only the devices are counted, and the last seat count stays.
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

/**
 * The reported counts. A late first count is carried back, and earlier seat-months are estimated.
 */
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
