/** The five delivery areas of the TruMethods framework, in the order every report lists them. */
export const DELIVERY_AREAS = [
  'PROFESSIONAL_SERVICES',
  'CENTRALIZED_SERVICES',
  'TECHNOLOGY_ALIGNMENT',
  'VCIO',
  'SUPPORT',
] as const;

export type DeliveryAreaKey = (typeof DELIVERY_AREAS)[number];
