import { hiredOn, leftOn, postSince } from './staff';
import { STAFF, type Post, type StaffMember } from './staff-members';
import type { DemoRecord } from './demo-record';
import type { Story } from './story';

function toRecord(story: Story, member: StaffMember): DemoRecord {
  return {
    externalId: member.id,
    name: member.name,
    email: `${member.name
      .split(' ')[0]
      ?.toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '')}@northwindlane.example`,
    tier: member.tier ?? undefined,
    tierSince: member.tier === null ? undefined : hiredOn(story, member),
    fte: member.fte,
    fteSince: member.fte === undefined ? undefined : hiredOn(story, member),
    technical: member.technical,
    employedFrom: hiredOn(story, member),
    employedUntil: leftOn(story, member) ?? undefined,
  };
}

function toAllocations(story: Story, member: StaffMember, post: Post): DemoRecord[] {
  return post.shares.map(({ area, role, share }) => ({
    technicianExternalId: member.id,
    effectiveOn: postSince(story, member, post),
    deliveryArea: area ?? undefined,
    role,
    share,
  }));
}

const RAISE = 1.035;

/** The costs of one person, with a raise for everybody on each 1 January. */
function toCosts(story: Story, member: StaffMember): DemoRecord[] {
  const hired = hiredOn(story, member);
  const raises = story.months
    .filter((month) => month.endsWith('-01'))
    .map((month) => `${month}-01`)
    .filter((date) => date > hired && date < (leftOn(story, member) ?? '9999'));
  const dates = [hired, ...raises];
  return dates.map((effectiveOn, index) => {
    const since = RAISE ** (index - raises.length);
    return {
      technicianExternalId: member.id,
      effectiveOn,
      monthlyCost: member.hourly ? undefined : (member.cost * since).toFixed(2),
      hourlyCost: member.hourly ? (member.cost * since).toFixed(2) : undefined,
    };
  });
}

export const technicianRecords = (story: Story): DemoRecord[] =>
  STAFF.map((member) => toRecord(story, member));

export const allocationRecords = (story: Story): DemoRecord[] =>
  STAFF.flatMap((member) => member.posts.flatMap((post) => toAllocations(story, member, post)));

export const labourCostRecords = (story: Story): DemoRecord[] =>
  STAFF.flatMap((member) => toCosts(story, member));
