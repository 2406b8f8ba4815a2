import type { DeliveryAreaKey } from '../areas';
import type { Sum } from './metric';

/** People and tools of each area. */
export const COST_OF = {
  PROFESSIONAL_SERVICES: ['labourCostProfessionalServices', 'toolCostProfessionalServices'],
  CENTRALIZED_SERVICES: ['labourCostCentralizedServices', 'toolCostCentralizedServices'],
  TECHNOLOGY_ALIGNMENT: ['labourCostTechnologyAlignment', 'toolCostTechnologyAlignment'],
  VCIO: ['labourCostVcio', 'toolCostVcio'],
  SUPPORT: ['labourCostSupport', 'toolCostSupport'],
} as const satisfies Readonly<Record<DeliveryAreaKey, Sum>>;

export const UNCOSTED_IN = {
  PROFESSIONAL_SERVICES: ['uncostedHoursProfessionalServices'],
  CENTRALIZED_SERVICES: ['uncostedHoursCentralizedServices'],
  TECHNOLOGY_ALIGNMENT: ['uncostedHoursTechnologyAlignment'],
  VCIO: ['uncostedHoursVcio'],
  SUPPORT: ['uncostedHoursSupport'],
} as const satisfies Readonly<Record<DeliveryAreaKey, Sum>>;

export const PROACTIVE_COST = [
  ...COST_OF.CENTRALIZED_SERVICES,
  ...COST_OF.TECHNOLOGY_ALIGNMENT,
  ...COST_OF.VCIO,
] as const satisfies Sum;

/** What the monthly fee must pay for: Professional Services is paid by the job. */
export const MANAGED_COST = [...PROACTIVE_COST, ...COST_OF.SUPPORT] as const satisfies Sum;

export const CLIENT_COST = [
  ...COST_OF.PROFESSIONAL_SERVICES,
  ...MANAGED_COST,
] as const satisfies Sum;

export const UNCOSTED_PROACTIVE = [
  ...UNCOSTED_IN.CENTRALIZED_SERVICES,
  ...UNCOSTED_IN.TECHNOLOGY_ALIGNMENT,
  ...UNCOSTED_IN.VCIO,
] as const satisfies Sum;

export const UNCOSTED_MANAGED = [
  ...UNCOSTED_PROACTIVE,
  ...UNCOSTED_IN.SUPPORT,
] as const satisfies Sum;
