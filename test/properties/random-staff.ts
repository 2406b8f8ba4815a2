import fc from 'fast-check';
import { someDay, someRange } from './calendar';
import { NEWER, type Sending } from './sending';

/** Whole allocations: of one area, of several, with overhead, of nothing. */
const SHARES: readonly (readonly {
  deliveryArea: string | null;
  role?: string;
  share: number;
}[])[] = [
  [{ deliveryArea: 'SUPPORT', share: 1 }],
  [
    { deliveryArea: 'SUPPORT', share: 0.5 },
    { deliveryArea: 'TECHNOLOGY_ALIGNMENT', role: 'TAM', share: 0.3 },
  ],
  [{ deliveryArea: 'VCIO', share: 0.75 }],
  [{ deliveryArea: 'TECHNOLOGY_ALIGNMENT', role: 'TAM', share: 1 }],
  [
    { deliveryArea: null, share: 0.4 },
    { deliveryArea: 'CENTRALIZED_SERVICES', share: 0.6 },
  ],
  [{ deliveryArea: null, share: 1 }],
];

const technician = fc.record({
  tier: fc.constantFrom(null, 1, 2, 3),
  technical: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  range: fc.option(someRange),
  deleted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  allocations: fc.uniqueArray(
    fc.record({ effectiveOn: someDay, shares: fc.constantFrom(...SHARES) }),
    { maxLength: 2, selector: ({ effectiveOn }) => effectiveOn },
  ),
});

const headcount = fc.record({
  effectiveOn: someDay,
  employees: fc.integer({ min: 0, max: 60 }).map((n) => n / 2),
  technicalEmployees: fc.integer({ min: 0, max: 20 }),
});

export const someStaff = fc.record({
  technicians: fc.array(technician, { maxLength: 3 }),
  headcounts: fc.uniqueArray(headcount, { maxLength: 2, selector: (of) => of.effectiveOn }),
});
export type RandomStaff = typeof someStaff extends fc.Arbitrary<infer T> ? T : never;

export const staffSendings = ({ technicians, headcounts }: RandomStaff): Sending[] => [
  ...technicians.map(({ range, tier, technical, deleted, allocations }, n): Sending => ({
    kind: 'technicians',
    record: {
      externalId: `t${n}`,
      name: `Technician ${n}`,
      tier,
      tierSince: '2025-11-01',
      technical,
      employedFrom: range?.[0],
      employedUntil: range?.[1],
      allocations: allocations.flatMap(({ effectiveOn, shares }) =>
        shares.map((share) => ({ effectiveOn, ...share })),
      ),
      deleted,
      updatedAt: NEWER,
    },
  })),
  ...headcounts.map((count, n): Sending => ({
    kind: 'headcounts',
    record: { externalId: `h${n}`, ...count },
  })),
];
