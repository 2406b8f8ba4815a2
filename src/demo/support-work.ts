import type { ClientProfile } from './client-profiles';
import { hasTrait } from './client-profiles';
import type { Plant } from './plants';
import type { Random } from './random';
import type { DemoRecord } from './demo-record';
import { workerIn } from './staff';
import type { StaffMember } from './staff-members';
import type { Story } from './story';
import type { Work } from './ticket';
import { later, momentOf, nextMorning, type DeskTime } from './work-time';

/** How likely each tier is to take a ticket first: mostly tier 1. */
const FIRST_TOUCH: Readonly<Record<number, number>> = { 1: 1.7, 2: 1, 3: 0.4 };
const LONG = 75;

export interface Job {
  readonly ticket: string;
  readonly client: ClientProfile;
  readonly opened: DeskTime;
  readonly minutes: number;
  readonly onsite: boolean;
  readonly plant: Plant;
}

/** The work on a ticket, the end of the last of it, and whether a higher tier had to take over. */
export interface JobDone {
  readonly work: readonly Work[];
  readonly ended: DeskTime;
}

const tierWeight = (plant: Plant) => (member: StaffMember) => {
  const tier = member.tier ?? 1;
  const { tierThreeShare } = plant;
  if (tierThreeShare > 0) return tier === 3 ? 40 * tierThreeShare : 0.2;
  return FIRST_TOUCH[tier] ?? 1;
};

const higherThan = (first: StaffMember) => (member: StaffMember) =>
  (member.tier ?? 0) > (first.tier ?? 0) ? 1 : 0.001;

/** People round to 15 or 30 minutes more often than the clock would. */
function written(random: Random, minutes: number): number {
  if (minutes >= 20 && random.chance(0.18)) return Math.max(15, Math.round(minutes / 15) * 15);
  return Math.max(2, Math.round(minutes));
}

function fieldsOf(random: Random, job: Job): DemoRecord {
  const billable = hasTrait(job.client, 'TIME_AND_MATERIALS') || random.chance(0.008);
  return {
    billable: billable || undefined,
    onsite: job.onsite || undefined,
    workType: random.chance(0.03) ? undefined : job.onsite ? 'On-site support' : 'Remote support',
  };
}

function touch(
  random: Random,
  job: Job,
  part: { n: number; by: StaffMember; at: DeskTime; minutes: number },
): Work {
  return {
    id: `${job.ticket}-${part.n}`,
    technician: part.by.id,
    at: momentOf(part.at),
    minutes: written(random, part.minutes),
    fields: fieldsOf(random, job),
  };
}

/**
 * Does a job in one touch for most tickets. Long ones and some others take a second touch, often by
 * a higher tier.
 */
export function doJob(story: Story, random: Random, job: Job): JobDone {
  const started = later(random, job.opened, random.whole(3, random.chance(0.3) ? 400 : 60));
  const first = workerIn(story, 'SUPPORT', started.date, random, tierWeight(job.plant));
  if (!random.chance(job.minutes > LONG ? 0.7 : 0.13)) {
    const work = touch(random, job, { n: 1, by: first, at: started, minutes: job.minutes });
    return { work: [work], ended: later(random, started, work.minutes) };
  }
  const share = random.between(0.25, 0.6);
  const again = random.chance(0.6)
    ? later(random, started, job.minutes * share + random.whole(20, 150))
    : nextMorning(random, started);
  const second = random.chance(0.45)
    ? workerIn(story, 'SUPPORT', again.date, random, higherThan(first))
    : workerIn(story, 'SUPPORT', again.date, random, (one) => (one.id === first.id ? 1 : 0.02));
  const work = [
    touch(random, job, { n: 1, by: first, at: started, minutes: job.minutes * share }),
    touch(random, job, { n: 2, by: second, at: again, minutes: job.minutes * (1 - share) }),
  ];
  return { work, ended: later(random, again, Math.round(job.minutes * (1 - share))) };
}
