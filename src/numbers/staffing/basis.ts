import type { DeliveryAreaKey } from '../areas';
import type { MeasureKey } from '../measures/catalogue';

/** The measures that people are paid by or asked for by. */
export type StaffingBasis = Extract<
  MeasureKey,
  | 'mrr'
  | 'nrr'
  | 'endpointMonths'
  | 'professionalServicesHours'
  | 'centralizedServicesHours'
  | 'technologyAlignmentHours'
  | 'vcioHours'
  | 'supportHours'
  | 'ticketsOpened'
>;

/** What pays for the people of an area: what its leverage divides. */
export const PAID_BY: Readonly<Record<DeliveryAreaKey, StaffingBasis>> = {
  PROFESSIONAL_SERVICES: 'nrr',
  CENTRALIZED_SERVICES: 'endpointMonths',
  TECHNOLOGY_ALIGNMENT: 'mrr',
  VCIO: 'mrr',
  SUPPORT: 'mrr',
};

/** The hours that an area's people are asked for. */
export const HOURS_OF: Readonly<Record<DeliveryAreaKey, StaffingBasis>> = {
  PROFESSIONAL_SERVICES: 'professionalServicesHours',
  CENTRALIZED_SERVICES: 'centralizedServicesHours',
  TECHNOLOGY_ALIGNMENT: 'technologyAlignmentHours',
  VCIO: 'vcioHours',
  SUPPORT: 'supportHours',
};
