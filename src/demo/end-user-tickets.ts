import { firstDay, shiftDate, type Month } from '../numbers/units/month';
import type { ClientProfile } from './client-profiles';
import { isClientOn } from './clients';
import { afterMinutes } from './moment';
import { plantOf, pressureOf, type Plant, type Pressure } from './plants';
import { randomOf, type Random } from './random';
import { sizeOn } from './seat-counts';
import type { Story } from './story';
import { doJob, type Job } from './support-work';
import { TICKET_KINDS } from './ticket-kinds';
import type { Step, TicketLife, Work } from './ticket';
import { later, momentOf, nextMorning, someTime, type DeskTime } from './work-time';

/** Tickets that one seat opens in a month, before seasons and findings change it. */
const TICKETS_PER_SEAT = 0.355;
const TRAVEL_MINUTES = 25;

interface Setting {
  readonly client: ClientProfile;
  readonly month: Month;
  readonly plant: Plant;
  readonly pressure: Pressure;
}

/** The end users' tickets of a client and month, with their events and time. */
export function endUserTickets(story: Story, client: ClientProfile, month: Month): TicketLife[] {
  const plant = plantOf(story, client.id);
  const pressure = pressureOf(story, month);
  const temper = randomOf(story.seed, 'temper', client.id).between(0.85, 1.15);
  const volume = sizeOn(story, client, middleOf(month)) * TICKETS_PER_SEAT * temper * plant.tickets;
  const random = randomOf(story.seed, 'volume', client.id, month);
  const count = random.round(volume * pressure.tickets * random.between(0.9, 1.1));
  return Array.from({ length: count }, (_, n) =>
    ticketOf(story, { client, month, plant, pressure }, n + 1),
  ).flat();
}

const middleOf = (month: Month): string => shiftDate(firstDay(month), 14);

function ticketOf(story: Story, setting: Setting, n: number): TicketLife[] {
  const { client, month } = setting;
  const id = `${client.id}-${month}-${n}`;
  const random = randomOf(story.seed, 'ticket', id);
  const opened = someTime(random, month);
  if (!isClientOn(story, client, opened.date)) return [];
  const life = lifeOf(story, setting, { id, opened }, random);
  return random.chance(0.014) ? [life, duplicateOf(life, opened, random)] : [life];
}

function lifeOf(
  story: Story,
  { client, plant, pressure }: Setting,
  { id, opened }: { id: string; opened: DeskTime },
  random: Random,
): TicketLife {
  const kind = random.weighted(TICKET_KINDS, (candidate) => candidate.weight);
  const onsite = random.chance(plant.onsiteShare);
  const labour = kind.minutes * plant.minutes * pressure.minutes * random.skewed();
  const minutes = Math.min(420, labour + (onsite ? TRAVEL_MINUTES : 0));
  const job = { ticket: id, client, opened, minutes, onsite, plant };
  const done = random.chance(0.012) ? { work: [], ended: opened } : doJob(story, random, job);
  const steps = stepsOf(random, done.ended, pressure);
  const escalated = random.chance(0.015);
  return {
    id,
    client: client.id,
    openedOn: opened.date,
    openedAt: momentOf(opened),
    steps: [...handOvers(random, opened), ...steps],
    work: [...done.work, ...lateWork(random, job, done.ended, done.work)],
    fields: {
      summary: kind.summary,
      board: onsite ? 'Field service' : 'Service desk',
      type: kind.type,
      priority: kind.priority,
      requester: `user${random.whole(1, Math.max(3, client.seats))}@${client.id.toLowerCase()}.example`,
      technicianExternalId: done.work[0]?.technician,
      escalated: escalated || undefined,
    },
  };
}

/** Moves to another queue before anyone looked at the ticket. A few tickets move twice. */
function handOvers(random: Random, opened: DeskTime): Step[] {
  if (!random.chance(0.02)) return [];
  const at = momentOf(opened);
  const moved: Step = { kind: 'MOVED', at: afterMinutes(at, 4), board: 'Field service' };
  const back: Step = { kind: 'MOVED', at: afterMinutes(at, 9), board: 'Service desk' };
  const up: Step = { kind: 'ESCALATED', at: afterMinutes(at, 6), tier: 2 };
  return random.chance(0.3) ? [moved, back] : random.chance(0.5) ? [up] : [moved];
}

/**
 * When the ticket is closed: soon after the work, some days later, or after weeks or months without
 * attention.
 */
function closing(random: Random, ended: DeskTime, pressure: Pressure): DeskTime {
  if (random.chance(pressure.lingering)) {
    return { date: shiftDate(ended.date, random.whole(40, 560)), minute: 11 * 60 };
  }
  if (random.chance(0.76)) return later(random, ended, random.whole(1, 25));
  return nextMorning(random, random.chance(0.7) ? ended : nextMorning(random, ended));
}

function stepsOf(random: Random, ended: DeskTime, pressure: Pressure): Step[] {
  const closed = closing(random, ended, pressure);
  const first: Step = { kind: 'CLOSED', at: momentOf(closed) };
  if (!random.chance(pressure.reopened)) return [first];
  const reopened = { date: shiftDate(closed.date, random.whole(1, 12)), minute: 9 * 60 };
  const again = later(random, reopened, random.whole(45, 600));
  return [
    first,
    { kind: 'REOPENED', at: momentOf(reopened) },
    { kind: 'CLOSED', at: momentOf(again) },
  ];
}

/** Time that somebody logs days later: after the close, sometimes in the next month. */
function lateWork(random: Random, job: Job, ended: DeskTime, done: readonly Work[]): Work[] {
  const last = done.at(-1);
  if (!last || !random.chance(0.025)) return [];
  const date = shiftDate(ended.date, random.whole(1, 9));
  const at = momentOf({ date, minute: random.whole(480, 1000) });
  return [{ ...last, id: `${job.ticket}-late`, at, minutes: random.whole(5, 25) }];
}

/**
 * The ticket of somebody else who reports the same thing. The desk merges the two, and the logged
 * time moves along.
 */
function duplicateOf(life: TicketLife, opened: DeskTime, random: Random): TicketLife {
  const openedAt = afterMinutes(momentOf(opened), random.whole(5, 45));
  const first = life.work[0];
  const id = `${life.id}-again`;
  const reading = { id: `${id}-1`, at: afterMinutes(openedAt, 6), minutes: random.whole(3, 8) };
  return {
    ...life,
    id,
    openedAt,
    steps: [{ kind: 'CLOSED', at: afterMinutes(openedAt, 20) }],
    work: first && random.chance(0.6) ? [{ ...first, ...reading }] : [],
    fields: { ...life.fields, mergedIntoExternalId: life.id, escalated: undefined },
  };
}
