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

const someAmount = fc.integer({ min: 0, max: 700_000 }).map((cents) => String(cents / 100));

const someTechnician = fc.record({
  tier: fc.constantFrom(null, 1, 2, 3),
  fte: fc.constantFrom('1', '0.5', '0.3333', '0.8', '1.5'),
  fteSince: fc.option(someDay),
  technical: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  range: fc.option(someRange),
  deleted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  costs: fc.uniqueArray(
    fc.record({ effectiveOn: someDay, amount: someAmount, hourly: fc.boolean() }),
    { maxLength: 2, selector: ({ effectiveOn }) => effectiveOn },
  ),
  allocations: fc.uniqueArray(
    fc.record({ effectiveOn: someDay, shares: fc.constantFrom(...SHARES) }),
    { maxLength: 2, selector: ({ effectiveOn }) => effectiveOn },
  ),
});

const headcount = fc
  .record({
    effectiveOn: someDay,
    employees: fc.integer({ min: 0, max: 60 }).map((n) => n / 2),
    technicalEmployees: fc.integer({ min: 0, max: 20 }),
  })
  .map((of) => ({ ...of, technicalEmployees: Math.min(of.employees, of.technicalEmployees) }));

const tool = fc.record({
  tool: fc.constantFrom('rmm', 'psa'),
  effectiveOn: someDay,
  endsBefore: fc.option(someDay),
  deliveryArea: fc.constantFrom(null, 'SUPPORT', 'CENTRALIZED_SERVICES'),
  monthlyCost: someAmount,
  basis: fc.constantFrom('SEATS', 'ENDPOINTS', 'PER_CLIENT'),
  deleted: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});

export const someStaff = fc.record({
  tools: fc.uniqueArray(tool, {
    maxLength: 4,
    selector: ({ tool: name, effectiveOn }) => `${name} ${effectiveOn}`,
  }),
  technicians: fc.array(someTechnician, { maxLength: 3 }),
  headcounts: fc.uniqueArray(headcount, { maxLength: 2, selector: (of) => of.effectiveOn }),
});
export type RandomStaff = typeof someStaff extends fc.Arbitrary<infer T> ? T : never;

export const staffSendings = ({ technicians, headcounts, tools }: RandomStaff): Sending[] => [
  ...tools.map(({ tool: externalId, endsBefore, effectiveOn, ...row }): Sending => ({
    kind: 'tool-costs',
    record: {
      ...row,
      externalId,
      name: externalId,
      effectiveOn,
      endsBefore: endsBefore !== null && endsBefore >= effectiveOn ? endsBefore : null,
    },
  })),
  ...technicians.map(({ range, allocations, costs, ...technician }, n): Sending => ({
    kind: 'technicians',
    record: {
      externalId: `t${n}`,
      name: `Technician ${n}`,
      ...technician,
      tierSince: '2025-11-01',
      employedFrom: range?.[0],
      employedUntil: range?.[1],
      allocations: allocations.flatMap(({ effectiveOn, shares }) =>
        shares.map((share) => ({ effectiveOn, ...share })),
      ),
      costs: costs.map(({ effectiveOn, amount, hourly }) => ({
        effectiveOn,
        ...(hourly ? { hourlyCost: amount } : { monthlyCost: amount }),
      })),
      updatedAt: NEWER,
    },
  })),
  ...headcounts.map((count, n): Sending => ({
    kind: 'headcounts',
    record: { externalId: `h${n}`, ...count },
  })),
];
