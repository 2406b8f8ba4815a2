import type { LocalDate } from '../../numbers/units/month';
import type { Mapped, Mapper } from '../connector';
import { isPositive } from '../exact';
import { dateOf } from '../calendar';
import { fteOf } from '../part-time';
import type { ConnectwiseMapping } from './mapping';
import type { Member } from './shapes';

const FULL_DAY_HOURS = 8;
/** Keeps what somebody cost before: the source knows the present cost only. */
export function rememberCost(member: Member, before: Member | null, today: LocalDate): Member {
  const { hourlyCost } = member;
  const past = before?.history ?? [];
  if (!hourlyCost || !isPositive(hourlyCost) || past.at(-1)?.hourlyCost === hourlyCost)
    return { ...member, history: past };
  const since = past.length === 0 ? (dateOf(member.hireDate) ?? '') : today;
  const others = past.filter((each) => each.since !== since);
  return { ...member, history: [...others, { since, hourlyCost }] };
}

const nameOf = ({ firstName, lastName, identifier }: Member): string =>
  [firstName, lastName].filter(Boolean).join(' ') || (identifier ?? '?');

const isTechnical = (member: Member, { otherLicenses }: ConnectwiseMapping): boolean =>
  member.includeInUtilizationReportingFlag !== false &&
  !otherLicenses.includes(member.licenseClass ?? '');

export function toTechnician(
  member: Member,
  { mapping, since: begin }: Mapper<ConnectwiseMapping>,
): Mapped[] {
  const from = dateOf(member.hireDate) ?? begin;
  const role = mapping.workRoles[member.workRole?.name ?? ''];
  return [
    {
      kind: 'technicians',
      record: {
        externalId: member.id,
        updatedAt: member._info?.lastUpdated ?? null,
        name: nameOf(member),
        email: member.officeEmail ?? null,
        tier: role?.tier ?? null,
        tierSince: role?.tier === undefined ? null : from,
        fte: fteOf(member.dailyCapacity, FULL_DAY_HOURS),
        fteSince: from,
        technical: isTechnical(member, mapping),
        employedFrom: dateOf(member.hireDate),
        employedUntil: member.inactiveFlag ? dateOf(member.inactiveDate) : null,
        allocations: role?.area
          ? [{ effectiveOn: from, deliveryArea: role.area, role: '', share: '1' }]
          : [],
        costs: (member.history ?? []).map(({ since, hourlyCost }) => ({
          effectiveOn: since || begin,
          hourlyCost,
        })),
      },
    },
  ];
}
