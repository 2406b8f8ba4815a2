import type { DeliveryAreaKey } from '../numbers/areas';

export interface Share {
  /** Null outside the five areas. */
  readonly area: DeliveryAreaKey | null;
  readonly share: number;
  readonly role?: string;
}

/** What somebody does from a date on. Months are counted from the current quarter's first month. */
export interface Post {
  readonly since?: number;
  readonly shares: readonly Share[];
}

interface Day {
  readonly month: number;
  readonly day: number;
}

interface Member {
  readonly name: string;
  /** Null for people who are not technical. */
  readonly tier: number | null;
  /** The loaded cost of a month, today. */
  readonly cost: number;
  readonly posts: readonly Post[];
  /** Part of a full-time job, where it is not all of one. */
  readonly fte?: number;
  readonly hired?: Day;
  readonly left?: Day;
  /** True when payroll knows only the cost of an hour. */
  readonly hourly?: true;
}

export interface StaffMember extends Member {
  readonly id: string;
  readonly technical: boolean;
}

const part = (area: DeliveryAreaKey | null, share: number, role?: string): Share => ({
  area,
  share,
  role,
});

const all = (area: DeliveryAreaKey | null, role?: string): readonly Post[] => [
  { shares: [part(area, 1, role)] },
];

const split = (...shares: readonly Share[]): readonly Post[] => [{ shares }];

const SUPPORT_DESK: readonly Member[] = [
  { name: 'Priya Raman', tier: 1, cost: 4800, posts: all('SUPPORT') },
  // Two weeks lie between the one who left and the one who was hired.
  {
    name: 'Marcus Bell',
    tier: 1,
    cost: 4700,
    posts: all('SUPPORT'),
    hired: { month: -11, day: 16 },
  },
  {
    name: 'Joanna Weiss',
    tier: 1,
    cost: 4900,
    posts: all('SUPPORT'),
    left: { month: -11, day: 1 },
  },
  { name: 'Tomás Herrera', tier: 2, cost: 6100, posts: all('SUPPORT') },
  {
    name: 'Kelly Osei',
    tier: 2,
    cost: 6300,
    posts: [
      ...all('SUPPORT'),
      { since: -15, shares: [part('SUPPORT', 0.6), part('TECHNOLOGY_ALIGNMENT', 0.4)] },
    ],
  },
  {
    name: 'Victor Lindqvist',
    tier: 3,
    cost: 7900,
    posts: split(part('SUPPORT', 0.5), part('PROFESSIONAL_SERVICES', 0.5)),
  },
  {
    name: 'Dana Whitfield',
    tier: null,
    cost: 4300,
    posts: split(part('SUPPORT', 0.6, 'Dispatch'), part(null, 0.4, 'Office')),
  },
];

const PROACTIVE: readonly Member[] = [
  {
    name: 'Aiko Tanaka',
    tier: 2,
    cost: 6200,
    posts: split(
      part('CENTRALIZED_SERVICES', 0.5, 'Centralized Services'),
      part('PROFESSIONAL_SERVICES', 0.5),
    ),
  },
  // Half-time: shares are of the own time, so that nothing of it is overhead.
  {
    name: 'Ben Castellano',
    tier: 1,
    cost: 29,
    hourly: true,
    fte: 0.5,
    posts: all('PROFESSIONAL_SERVICES'),
  },
  { name: 'Grace Mbeki', tier: 2, cost: 6000, posts: all('TECHNOLOGY_ALIGNMENT', 'TAM') },
  { name: 'Liam Forsythe', tier: 2, cost: 5900, posts: all('TECHNOLOGY_ALIGNMENT') },
  {
    name: 'Renee Dubois',
    tier: 3,
    cost: 8100,
    posts: split(
      part('TECHNOLOGY_ALIGNMENT', 0.6, 'Technology Alignment Manager'),
      part('VCIO', 0.4, 'vCIO'),
    ),
  },
  {
    name: 'Omar Haddad',
    tier: 1,
    cost: 5200,
    posts: all('TECHNOLOGY_ALIGNMENT'),
    hired: { month: -16, day: 1 },
  },
  { name: 'Sofia Marchetti', tier: 3, cost: 9000, posts: all('VCIO') },
  {
    name: 'Peter Novak',
    tier: 2,
    cost: 6700,
    posts: split(part('VCIO', 0.5, 'Design Desk'), part('PROFESSIONAL_SERVICES', 0.5)),
  },
];

const PROJECTS_AND_OFFICE: readonly Member[] = [
  { name: 'Hannah Brooks', tier: 3, cost: 7800, posts: all('PROFESSIONAL_SERVICES') },
  {
    name: 'Dev Kapoor',
    tier: 2,
    cost: 6400,
    posts: split(part('PROFESSIONAL_SERVICES', 0.5), part(null, 0.5, 'Presales')),
  },
  { name: 'Ruth Abernathy', tier: null, cost: 7600, posts: all(null, 'Service manager') },
];

/** The eighteen people, T01 to T18. */
export const STAFF: readonly StaffMember[] = [
  ...SUPPORT_DESK,
  ...PROACTIVE,
  ...PROJECTS_AND_OFFICE,
].map((member, index) => ({
  ...member,
  id: `T${String(index + 1).padStart(2, '0')}`,
  technical: member.tier !== null,
}));
