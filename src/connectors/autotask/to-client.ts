import type { Mapped, Mapper } from '../connector';
import type { AutotaskMapping } from './mapping';
import type { Company } from './shapes';

/** The MSP itself. */
const OWN_COMPANY = '0';

function statusOf({ companyType, isActive }: Company, mapping: AutotaskMapping): string {
  const type = companyType?.name ?? '';
  const told = mapping.companyStatuses[type];
  if (told) return told;
  if (mapping.clientTypes.length > 0 && !mapping.clientTypes.includes(type)) return 'PROSPECT';
  return isActive === false ? 'OFFBOARDED' : 'ACTIVE';
}

export const toClient = (company: Company, { mapping }: Mapper<AutotaskMapping>): Mapped[] => [
  {
    kind: 'clients',
    record: {
      externalId: company.id,
      updatedAt: company.lastTrackedModifiedDateTime ?? null,
      name: company.companyName,
      status: statusOf(company, mapping),
      internal: company.id === OWN_COMPANY || mapping.ownCompanies.includes(company.companyName),
      segment: company.marketSegmentID?.name ?? null,
      territory: company.territoryID?.name ?? null,
    },
  },
];
