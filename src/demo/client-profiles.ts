/** What sets a client's books or service apart, beyond its size and price. */
export type Trait =
  | 'ANNUAL'
  | 'SEMIANNUAL'
  | 'QUARTERLY'
  | 'WEEKLY'
  | 'BLOCK_HOURS'
  | 'TIME_AND_MATERIALS'
  | 'MONITORING_ONLY'
  | 'BILLED_ELSEWHERE'
  | 'LAPSED'
  | 'NO_SEAT_COUNT'
  | 'NO_ENDPOINT_COUNT'
  | 'LATE_SEAT_COUNT'
  | 'SHUT_DOWN'
  | 'OFFBOARDED'
  | 'NO_ONBOARDING_DATE'
  | 'INVOICED_TOO'
  | 'PROJECT_AGREEMENT';

export interface ClientProfile {
  readonly id: string;
  readonly name: string;
  readonly segment: string;
  readonly territory: string;
  /** The seats, and below the price per seat, as they are today. */
  readonly seats: number;
  readonly price: number;
  /** The growth of the seats in a year: 0.1 is a tenth. */
  readonly growth: number;
  readonly traits: readonly Trait[];
  /**
   * The month in which it became a client, counted from the current quarter's first month; absent
   * if it was one from the beginning.
   */
  readonly joins?: number;
}

type Row = readonly [
  name: string,
  territory: string,
  seats: number,
  price: number,
  growth: number,
  trait?: Trait,
  joins?: number,
];

const HEALTHCARE: readonly Row[] = [
  ['Harbor Orthopedics', 'Coast', 74, 152, 0.1],
  ['Bayview Family Medicine', 'Coast', 118, 156, 0.08, 'INVOICED_TOO'],
  ['Maple Street Dental', 'Valley', 62, 154, 0.06],
  ['Summit Cardiology', 'North', 85, 168, 0.12],
  ['Willow Creek Pediatrics', 'Valley', 34, 158, 0.1, undefined, -17],
  ['Northgate Imaging', 'North', 47, 172, 0.05],
  ['Lakeside Physical Therapy', 'North', 22, 149, 0.04],
  ['St. Brendan Hospice', 'Valley', 156, 147, 0.07],
  ['Clearwater Eye Care', 'Coast', 28, 161, 0.15],
  ['Pine Ridge Veterinary', 'North', 16, 120, 0, 'BLOCK_HOURS'],
];

const LEGAL: readonly Row[] = [
  ['Keystone Litigation Group', 'Valley', 68, 158, 0.08],
  ['Alder & Finch LLP', 'Coast', 92, 171, 0.09],
  ['Whitlock Estate Law', 'North', 18, 0, 0.02, 'TIME_AND_MATERIALS'],
  ['Chambers Immigration Law', 'Coast', 27, 153, 0.12, 'NO_ENDPOINT_COUNT'],
  ['Ostrander Patent Attorneys', 'North', 41, 174, 0.06, 'SEMIANNUAL'],
  ['Fairmont Legal Aid', 'Valley', 55, 146, 0.03],
  ['Delgado Family Law', 'Valley', 12, 151, 0],
  ['Hawthorne Title Company', 'Coast', 38, 62, 0.05, 'MONITORING_ONLY'],
  ['Mercer Barristers', 'North', 24, 155, 0.04, 'LAPSED'],
];

const MANUFACTURING: readonly Row[] = [
  ['Ironwood Fabrication', 'North', 142, 150, 0.1, 'PROJECT_AGREEMENT'],
  ['Granite State Tooling', 'North', 76, 148, 0.05, 'LATE_SEAT_COUNT'],
  ['Blue Heron Packaging', 'Coast', 110, 152, 0.14],
  ['Castleton Plastics', 'Valley', 58, 149, 0.03],
  ['Redfern Furniture', 'Valley', 44, 147, -0.1, 'OFFBOARDED'],
  ['Atlas Precision', 'North', 88, 159, 0.11],
  ['Tidewater Marine Parts', 'Coast', 33, 151, -0.18],
  ['Cobalt Coatings', 'Valley', 26, 150, 0.02, 'BILLED_ELSEWHERE'],
  ['Evergreen Millwork', 'North', 19, 144, 0, 'SHUT_DOWN'],
  ['Summerfield Foods', 'Valley', 165, 146, 0.08],
];

const PROFESSIONAL: readonly Row[] = [
  ['Riverbend Accounting', 'Valley', 14, 168, 0.03],
  ['Beacon Wealth Advisors', 'Coast', 49, 178, 0.07, 'ANNUAL'],
  ['Larkspur Architects', 'Coast', 36, 165, 0.1, undefined, -14],
  ['Quarry Engineering', 'North', 64, 157, 0.09, 'QUARTERLY'],
  ['Vantage Insurance Brokers', 'Coast', 53, 162, 0.08],
  ['Orchard Staffing', 'Valley', 71, 149, 0.12, undefined, -5],
  ['Copper Hill Advertising', 'North', 29, 154, 0.05, 'WEEKLY'],
  ['Stonebridge Surveyors', 'North', 15, 150, 0, 'NO_SEAT_COUNT'],
  ['Meridian Consulting', 'Coast', 40, 160, 0.1, 'NO_ONBOARDING_DATE', -11],
];

const SEGMENTS: readonly (readonly [string, readonly Row[]])[] = [
  ['Healthcare', HEALTHCARE],
  ['Legal', LEGAL],
  ['Manufacturing', MANUFACTURING],
  ['Professional services', PROFESSIONAL],
];

function toProfile(segment: string, row: Row, index: number): ClientProfile {
  const [name, territory, seats, price, growth, trait, joins] = row;
  const id = `C${String(index + 1).padStart(2, '0')}`;
  return {
    id,
    name,
    segment,
    territory,
    seats,
    price,
    growth,
    traits: trait ? [trait] : [],
    joins,
  };
}

/**
 * Every customer, past and present: C01 to C38. clients.ts adds the prospect and the MSP's own
 * record.
 */
export const CLIENT_PROFILES: readonly ClientProfile[] = SEGMENTS.flatMap(([segment, rows]) =>
  rows.map((row) => [segment, row] as const),
).map(([segment, row], index) => toProfile(segment, row, index));

export const hasTrait = (client: ClientProfile, trait: Trait): boolean =>
  client.traits.includes(trait);
