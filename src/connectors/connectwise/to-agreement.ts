import type { LocalDate } from '../../numbers/units/month';
import { Unmappable, type Mapped, type Mapper } from '../connector';
import { dateOf, dayAfter, earlier } from '../calendar';
import { agreementTypeOf } from '../guesses';
import type { ConnectwiseMapping } from './mapping';
import type { Agreement } from './shapes';

/** The first day on which an agreement is no longer in force. */
export function endOf(agreement: Agreement): LocalDate | null {
  const ends = agreement.noEndingDateFlag ? null : dateOf(agreement.endDate);
  const cancelled = agreement.cancelledFlag ? dateOf(agreement.dateCancelled) : null;
  return earlier(ends === null ? null : dayAfter(ends), cancelled);
}

export function toAgreement(
  agreement: Agreement,
  { mapping }: Mapper<ConnectwiseMapping>,
): Mapped[] {
  const startsOn = dateOf(agreement.startDate);
  if (!agreement.company) throw new Unmappable('It names no company.', ['company']);
  if (startsOn === null) throw new Unmappable('It has no first day.', ['startDate']);
  const type = agreement.type?.name ?? '';
  const ends = endOf(agreement);
  return [
    {
      kind: 'agreements',
      record: {
        externalId: agreement.id,
        updatedAt: agreement._info.lastUpdated ?? null,
        clientExternalId: agreement.company.id,
        name: agreement.name,
        type: mapping.agreementTypes[type] ?? agreementTypeOf(type),
        startsOn,
        // One that was cancelled before it began was never in force.
        endsBefore: ends !== null && ends < startsOn ? startsOn : ends,
      },
    },
  ];
}
