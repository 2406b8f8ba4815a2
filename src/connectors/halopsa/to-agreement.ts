import type { LocalDate } from '../../numbers/units/month';
import { dateOf, dayAfter } from '../calendar';
import { Unmappable, type Mapped, type Mapper } from '../connector';
import { agreementTypeOf } from '../guesses';
import type { HalopsaMapping } from './mapping';
import type { Contract } from './shapes';

/** The first day on which a contract is no longer in force. */
export function endOf({ start_date, end_date }: Contract): LocalDate | null {
  const last = dateOf(end_date);
  const first = dateOf(start_date);
  if (last === null) return null;
  return first !== null && last < first ? first : dayAfter(last);
}

export function toAgreement(contract: Contract, { mapping }: Mapper<HalopsaMapping>): Mapped[] {
  const startsOn = dateOf(contract.start_date);
  if (!contract.client_id) throw new Unmappable('It names no client.', ['client_id']);
  if (startsOn === null) throw new Unmappable('It has no first day.', ['start_date']);
  const type = contract.contracttype_name ?? '';
  return [
    {
      kind: 'agreements',
      record: {
        externalId: contract.id,
        updatedAt: contract.last_modified ?? null,
        clientExternalId: contract.client_id,
        name: contract.ref || `Contract ${contract.id}`,
        type: mapping.contractTypes[type] ?? agreementTypeOf(type),
        startsOn,
        endsBefore: endOf(contract),
      },
    },
  ];
}
