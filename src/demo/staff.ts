import type { DeliveryAreaKey } from '../numbers/areas';
import type { LocalDate } from '../numbers/units/month';
import type { Random } from './random';
import { STAFF, type Post, type Share, type StaffMember } from './staff-members';
import type { Story } from './story';

export const hiredOn = (story: Story, { hired }: StaffMember): LocalDate =>
  hired ? story.date(hired.month, hired.day) : story.start;

export const leftOn = (story: Story, { left }: StaffMember): LocalDate | null =>
  left ? story.date(left.month, left.day) : null;

export const isEmployedOn = (story: Story, member: StaffMember, date: LocalDate): boolean =>
  hiredOn(story, member) <= date && date < (leftOn(story, member) ?? '9999');

export const postSince = (story: Story, member: StaffMember, post: Post): LocalDate =>
  post.since === undefined ? hiredOn(story, member) : story.date(post.since);

function sharesOn(story: Story, member: StaffMember, date: LocalDate): readonly Share[] {
  const post = member.posts.findLast((candidate) => postSince(story, member, candidate) <= date);
  return post?.shares ?? [];
}

/** The area somebody works in that day, if there is only one. */
export function soleAreaOn(story: Story, member: StaffMember, date: LocalDate): string | null {
  const areas = sharesOn(story, member, date).filter((share) => share.share > 0);
  return areas.length === 1 ? (areas[0]?.area ?? null) : null;
}

/** How much of a full-time job somebody spends in an area. */
const timeIn = (story: Story, member: StaffMember, area: DeliveryAreaKey, date: LocalDate) =>
  (member.fte ?? 1) *
  (sharesOn(story, member, date).find((share) => share.area === area)?.share ?? 0);

/** Picks somebody of an area who works that day, in proportion to FTE, share and `prefer`. */
export function workerIn(
  story: Story,
  area: DeliveryAreaKey,
  date: LocalDate,
  random: Random,
  prefer: (member: StaffMember) => number = () => 1,
): StaffMember {
  const employed = STAFF.filter((member) => isEmployedOn(story, member, date));
  return random.weighted(
    employed,
    (member) => timeIn(story, member, area, date) * prefer(member) * (member.technical ? 1 : 0),
  );
}

export const dispatcher = (): StaffMember => {
  const found = STAFF.find((member) => member.posts[0]?.shares[0]?.role === 'Dispatch');
  if (!found) throw new Error('the sample staff has no dispatcher');
  return found;
};
