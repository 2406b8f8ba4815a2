import type { LocalDate } from '../../numbers/units/month';
import { dateOf, dayAfter } from '../calendar';
import { Unmappable, type Mapped, type Mapper } from '../connector';
import { contractTypeOf } from './guesses';
import type { AutotaskMapping } from './mapping';
import type { Contract } from './shapes';

/** The first day on which a contract is no longer in force. */
export function endOf({ endDate, startDate }: Contract): LocalDate | null {
  const last = dateOf(endDate);
  const first = dateOf(startDate);
  if (last === null) return null;
  return first !== null && last < first ? first : dayAfter(last);
}

export function toAgreement(contract: Contract, { mapping }: Mapper<AutotaskMapping>): Mapped[] {
  const startsOn = dateOf(contract.startDate);
  if (!contract.companyID) throw new Unmappable('It names no company.', ['companyID']);
  if (startsOn === null) throw new Unmappable('It has no first day.', ['startDate']);
  const type = contract.contractType?.name ?? '';
  return [
    {
      kind: 'agreements',
      record: {
        externalId: contract.id,
        clientExternalId: contract.companyID,
        name: contract.contractName,
        type: mapping.contractTypes[type] ?? contractTypeOf(type),
        startsOn,
        endsBefore: endOf(contract),
      },
    },
  ];
}
