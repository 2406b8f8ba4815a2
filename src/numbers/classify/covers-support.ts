import type { DeliveryAreaKey } from '../areas';
import type { LocalDate } from '../units/month';
import type { AgreementType } from './entry-facts';

/** An undeleted agreement of the client. `endsBefore` is the first day without it. */
export interface CoverFacts {
  readonly type: AgreementType;
  readonly startsOn: LocalDate;
  readonly endsBefore: LocalDate | null;
  /** The areas inside its fee; none named means all. */
  readonly covers: readonly DeliveryAreaKey[] | null;
}

const inForce = (agreement: CoverFacts, on: LocalDate): boolean =>
  agreement.startsOn <= on && (agreement.endsBefore === null || on < agreement.endsBefore);

const forSupport = ({ type, covers }: CoverFacts): boolean =>
  (type === 'MANAGED' || type === 'BLOCK_HOURS') &&
  (!covers || covers.length === 0 || covers.includes('SUPPORT'));

/** Whether any agreement pays for support on that date. Time-and-materials, project and product agreements never do. */
export const coversSupport = (agreements: readonly CoverFacts[], on: LocalDate): boolean =>
  agreements.some((agreement) => forSupport(agreement) && inForce(agreement, on));
