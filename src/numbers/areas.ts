/** What is known of an area. Hours, FTE-months and costs name the measures of this area alone. */
interface AreaFacts {
  readonly key: string;
  readonly name: string;
  /** The name as a heading. */
  readonly title: string;
  readonly meaning: string;
  /** Paid by the job, planned inside the monthly fee, or asked for by trouble. */
  readonly nature: 'BILLABLE' | 'PROACTIVE' | 'REACTIVE';
  /** Fixed by plan, or moving with the load. */
  readonly costType: 'FIXED' | 'VARIABLE';
  readonly hours: string;
  readonly fteMonths: string;
  readonly labourCost: string;
  readonly toolCost: string;
  readonly uncostedHours: string;
  /** The measure that one person carries per month, and how much of it. */
  readonly leverage: { readonly basis: string; readonly unit: string; readonly target: string };
  /** The most it should cost per seat and month; null where the fee does not pay for it. */
  readonly costTarget: string | null;
  /** What the cost of its people is spread by when they logged no time: the first that is not 0. */
  readonly spreadBy: readonly string[];
}

/**
 * The five delivery areas of the TruMethods framework (FF, Macro Picanomics), in the order every
 * report lists them. Measures, metrics, costs and staffing are made from this description.
 */
export const AREAS = [
  {
    key: 'PROFESSIONAL_SERVICES',
    name: 'Professional Services',
    title: 'Professional Services',
    meaning: 'Billable work and projects. Never reactive.',
    nature: 'BILLABLE',
    costType: 'FIXED',
    hours: 'professionalServicesHours',
    fteMonths: 'professionalServicesFteMonths',
    labourCost: 'labourCostProfessionalServices',
    toolCost: 'toolCostProfessionalServices',
    uncostedHours: 'uncostedHoursProfessionalServices',
    leverage: { basis: 'nrr', unit: 'money/person/month', target: '22000' },
    costTarget: null,
    spreadBy: ['nrr'],
  },
  {
    key: 'CENTRALIZED_SERVICES',
    name: 'Centralized Services',
    title: 'Centralized Services',
    meaning: 'Central upkeep: patching, monitoring, backup.',
    nature: 'PROACTIVE',
    costType: 'FIXED',
    hours: 'centralizedServicesHours',
    fteMonths: 'centralizedServicesFteMonths',
    labourCost: 'labourCostCentralizedServices',
    toolCost: 'toolCostCentralizedServices',
    uncostedHours: 'uncostedHoursCentralizedServices',
    leverage: { basis: 'endpointMonths', unit: 'endpoints/person', target: '5000' },
    costTarget: '20',
    spreadBy: ['endpointMonths'],
  },
  {
    key: 'TECHNOLOGY_ALIGNMENT',
    name: 'Technology Alignment',
    title: 'Technology Alignment',
    meaning: 'Planned visits of technology alignment managers (TAM), against standards.',
    nature: 'PROACTIVE',
    costType: 'FIXED',
    hours: 'technologyAlignmentHours',
    fteMonths: 'technologyAlignmentFteMonths',
    labourCost: 'labourCostTechnologyAlignment',
    toolCost: 'toolCostTechnologyAlignment',
    uncostedHours: 'uncostedHoursTechnologyAlignment',
    leverage: { basis: 'mrr', unit: 'money/person/month', target: '70000' },
    costTarget: '11',
    spreadBy: ['mrr'],
  },
  {
    key: 'VCIO',
    name: 'vCIO',
    title: 'vCIO',
    meaning: 'Business advice to clients, Design Desk included.',
    nature: 'PROACTIVE',
    costType: 'FIXED',
    hours: 'vcioHours',
    fteMonths: 'vcioFteMonths',
    labourCost: 'labourCostVcio',
    toolCost: 'toolCostVcio',
    uncostedHours: 'uncostedHoursVcio',
    leverage: { basis: 'mrr', unit: 'money/person/month', target: '140000' },
    costTarget: '6',
    spreadBy: ['mrr'],
  },
  {
    key: 'SUPPORT',
    name: 'Support',
    title: 'Support Desk',
    meaning: 'Everything else inside the monthly fee, dispatch included: reactive work.',
    nature: 'REACTIVE',
    costType: 'VARIABLE',
    hours: 'supportHours',
    fteMonths: 'supportFteMonths',
    labourCost: 'labourCostSupport',
    toolCost: 'toolCostSupport',
    uncostedHours: 'uncostedHoursSupport',
    leverage: { basis: 'mrr', unit: 'money/person/month', target: '60000' },
    costTarget: '15',
    spreadBy: ['reactiveHours', 'seatMonths'],
  },
] as const satisfies readonly AreaFacts[];

export type Area = (typeof AREAS)[number];
export type DeliveryAreaKey = Area['key'];

export const DELIVERY_AREAS: readonly DeliveryAreaKey[] = AREAS.map(({ key }) => key);

/** Where a share of somebody's time can be: what is in none of the five areas is overhead. */
export type StaffArea = DeliveryAreaKey | 'OVERHEAD';
export const STAFF_AREAS: readonly StaffArea[] = [...DELIVERY_AREAS, 'OVERHEAD'];

/** The three areas whose work is planned. */
export const PROACTIVE_AREAS = AREAS.filter(({ nature }) => nature === 'PROACTIVE');

/** The four areas that the monthly fee pays for: Professional Services is paid by the job. */
export const MANAGED_AREAS = AREAS.filter(({ nature }) => nature !== 'BILLABLE');

/** Something of every area, by area. */
export const forEachArea = <T>(read: (area: Area) => T): Readonly<Record<DeliveryAreaKey, T>> =>
  Object.fromEntries(AREAS.map((area) => [area.key, read(area)])) as Record<DeliveryAreaKey, T>;

const BY_KEY = forEachArea((area) => area);

export const areaOf = (key: DeliveryAreaKey): Area => BY_KEY[key];
