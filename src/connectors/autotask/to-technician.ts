import type { LocalDate } from '../../numbers/units/month';
import { dateOf } from '../calendar';
import type { Mapped, Mapper } from '../connector';
import { isPositive } from '../exact';
import { fteOf } from '../part-time';
import type { AutotaskMapping } from './mapping';
import type { Resource } from './shapes';

const FULL_WEEK_HOURS = 40;

type History = NonNullable<Resource['history']>;

/** Keeps what somebody cost before: the source knows the present cost only. */
function costsOf(resource: Resource, past: History, today: LocalDate): History {
  const { internalCost: hourlyCost, hireDate } = resource;
  if (!hourlyCost || !isPositive(hourlyCost) || past.at(-1)?.hourlyCost === hourlyCost) return past;
  const since = past.length === 0 ? (dateOf(hireDate) ?? '') : today;
  return [...past.filter((each) => each.since !== since), { since, hourlyCost }];
}

/** Nor does it know when somebody left: the day on which that is seen, or before all that is read. */
function goneSince(resource: Resource, before: Resource | null, today: LocalDate) {
  if (resource.isActive !== false) return undefined;
  return before === null ? '' : (before.goneSince ?? today);
}

export const rememberResource = (
  resource: Resource,
  before: Resource | null,
  today: LocalDate,
): Resource => ({
  ...resource,
  goneSince: goneSince(resource, before, today),
  history: costsOf(resource, before?.history ?? [], today),
});

const nameOf = ({ firstName, lastName, userName }: Resource): string =>
  [firstName, lastName].filter(Boolean).join(' ') || (userName ?? '?');

const isTechnical = ({ licenseType }: Resource, { otherLicenses }: AutotaskMapping): boolean =>
  !otherLicenses.includes(licenseType?.name ?? '');

function employedUntil({ goneSince: since, hireDate }: Resource, begin: LocalDate) {
  if (since === undefined) return null;
  const from = dateOf(hireDate);
  const until = since || begin;
  return from !== null && until < from ? from : until;
}

export function toTechnician(
  resource: Resource,
  { mapping, since: begin }: Mapper<AutotaskMapping>,
): Mapped[] {
  const from = dateOf(resource.hireDate) ?? begin;
  const role = mapping.workRoles[resource.defaultServiceDeskRoleID?.name ?? ''];
  return [
    {
      kind: 'technicians',
      record: {
        externalId: resource.id,
        name: nameOf(resource),
        email: resource.email ?? null,
        tier: role?.tier ?? null,
        tierSince: role?.tier === undefined ? null : from,
        fte: fteOf(resource.weeklyHours, FULL_WEEK_HOURS),
        fteSince: from,
        technical: isTechnical(resource, mapping),
        employedFrom: dateOf(resource.hireDate),
        employedUntil: employedUntil(resource, begin),
        allocations: role?.area
          ? [{ effectiveOn: from, deliveryArea: role.area, role: '', share: '1' }]
          : [],
        costs: (resource.history ?? []).map(({ since, hourlyCost }) => ({
          effectiveOn: since || begin,
          hourlyCost,
        })),
      },
    },
  ];
}
