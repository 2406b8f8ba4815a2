import type { DemoRecord } from './demo-record';
import { isEmployedOn } from './staff';
import { STAFF } from './staff-members';
import type { Story } from './story';

/** Employees who are not technicians: owner, sales, administration. */
const OFFICE = 5;
/**
 * The months of the snapshots. The first was taken some months in; before it, technicians are
 * counted instead.
 */
const SNAPSHOTS = [-18, -16, -11, -6, 0];

export function headcountRecords(story: Story): DemoRecord[] {
  return SNAPSHOTS.map((month) => story.date(month, 20))
    .filter((date) => date <= story.today)
    .map((date) => {
      const staff = STAFF.filter((member) => isEmployedOn(story, member, date));
      const technical = staff.filter((member) => member.technical);
      return {
        externalId: `headcount-${date}`,
        effectiveOn: date,
        employees: staff.length + OFFICE,
        technicalEmployees: technical.length,
      };
    });
}
