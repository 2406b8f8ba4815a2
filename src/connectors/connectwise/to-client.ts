import type { Mapped, Mapper } from '../connector';
import { dateOf } from '../calendar';
import type { ConnectwiseMapping } from './mapping';
import type { Company } from './shapes';

const GONE = /^(inactive|former|lost|cancell?ed|closed|delinquent|not.?approved)/i;

function statusOf({ types, status, deletedFlag }: Company, mapping: ConnectwiseMapping): string {
  if (deletedFlag) return 'OFFBOARDED';
  const told = mapping.companyStatuses[status?.name ?? ''];
  if (told) return told;
  const names = (types ?? []).map(({ name }) => name ?? '');
  const isClient =
    mapping.clientTypes.length === 0 || names.some((name) => mapping.clientTypes.includes(name));
  if (!isClient) return 'PROSPECT';
  return GONE.test(status?.name ?? '') ? 'OFFBOARDED' : 'ACTIVE';
}

/**
 * A company. One that was deleted there is offboarded here and keeps its past: what was done for it
 * was done.
 */
export const toClient = (company: Company, { mapping }: Mapper<ConnectwiseMapping>): Mapped[] => [
  {
    kind: 'clients',
    record: {
      externalId: company.id,
      updatedAt: company._info.lastUpdated ?? null,
      name: company.name,
      status: statusOf(company, mapping),
      internal: mapping.ownCompanies.includes(company.identifier ?? company.name),
      segment: company.market?.name ?? null,
      territory: company.territory?.name ?? null,
      onboardedOn: dateOf(company.dateAcquired),
      offboardedOn: company.deletedFlag ? dateOf(company.dateDeleted) : null,
    },
  },
];
