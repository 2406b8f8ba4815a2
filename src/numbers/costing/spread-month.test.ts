import fc from 'fast-check';
import { DELIVERY_AREAS } from '../areas';
import { DEFAULT_CHOICES } from '../policy/policy';
import type { CostLine } from './cost-sheet';
import { labourMonth, type CostedPerson } from './labour-month';
import type { ClientBases, LoggedHours, MonthFacts } from './month-facts';
import { spreadMonth } from './spread-month';
import { toolMonths, toolRows, type ToolCostFacts } from './tool-month';

const MONTH = '2026-06';
const HOUR = 3_600_000n;

const person = (given: Partial<CostedPerson> = {}): CostedPerson => ({
  technical: true,
  employedFrom: '2026-01-01',
  employedUntil: null,
  allocations: [{ effectiveOn: '2026-01-01', area: 'SUPPORT', share: '1' }],
  ftes: [],
  costs: [{ effectiveOn: '2026-01-01', monthlyCost: '4800', hourlyCost: null }],
  ...given,
});
const client = (clientId: number, given: Partial<ClientBases> = {}): ClientBases => ({
  clientId,
  seatMonths: 0n,
  endpointMonths: 0n,
  mrr: 0n,
  nrr: 0n,
  reactiveHours: 0n,
  activeDays: 30,
  ...given,
});
const logged = (
  clientId: number,
  hours: bigint,
  given: Partial<LoggedHours> = {},
): LoggedHours => ({
  technicianId: 1,
  clientId,
  area: 'SUPPORT',
  on: null,
  workedMs: hours * HOUR,
  ...given,
});
const facts = (given: Partial<MonthFacts> = {}): MonthFacts => ({
  month: MONTH,
  today: '2026-09-01',
  mode: 'ABSORBED',
  time: DEFAULT_CHOICES,
  clients: [client(1), client(2), client(3)],
  people: new Map([[1, person()]]),
  tools: [],
  hours: [],
  ...given,
});

const labourOf = (given: Partial<MonthFacts>, clientId: number): bigint[] => {
  const { sheet } = spreadMonth(facts(given));
  const cost = sheet.clients.get(clientId);
  return DELIVERY_AREAS.map((area) => cost?.labour[area] ?? 0n);
};

test('a month goes by the hours of the person, whatever the area of the allocation', () => {
  const hours = [logged(1, 3n), logged(2, 1n, { area: 'PROFESSIONAL_SERVICES' })];
  expect(labourOf({ hours }, 1)).toEqual([0n, 0n, 0n, 0n, 360_000n]);
  expect(labourOf({ hours }, 2)).toEqual([120_000n, 0n, 0n, 0n, 0n]);
});

test('cents that do not go round go to the first of equals', () => {
  const hours = [logged(1, 1n), logged(2, 1n), logged(3, 1n)];
  const people = new Map([
    [1, person({ costs: [{ effectiveOn: '2026-01-01', monthlyCost: '100', hourlyCost: null }] })],
  ]);
  expect([1, 2, 3].map((id) => labourOf({ hours, people }, id)[4])).toEqual([3334n, 3333n, 3333n]);
});

test('without hours an area goes by its basis, and support by seats where nobody was reactive', () => {
  const people = new Map([
    [
      1,
      person({
        allocations: [
          { effectiveOn: '2026-01-01', area: 'SUPPORT', share: '0.5' },
          { effectiveOn: '2026-01-01', area: 'VCIO', share: '0.25' },
        ],
      }),
    ],
  ]);
  const clients = [
    client(1, { seatMonths: 30n, mrr: -5n }),
    client(2, { seatMonths: 10n, mrr: 7n }),
  ];
  const { sheet } = spreadMonth(facts({ people, clients }));
  expect(sheet.clients.get(1)?.labour.SUPPORT).toBe(180_000n);
  expect(sheet.clients.get(2)?.labour).toMatchObject({ SUPPORT: 60_000n, VCIO: 120_000n });
  expect(sheet.overhead).toBe(120_000n);
});

test('somebody outside the five areas is overhead, and the hours are uncosted', () => {
  const people = new Map([[1, person({ allocations: [] })]]);
  const hours = [logged(1, 2n), logged(1, 1n, { technicianId: null })];
  const { sheet, uncosted } = spreadMonth(facts({ people, hours }));
  expect(sheet.overhead).toBe(480_000n);
  expect(uncosted).toEqual(hours);
});

test('hours from before a first cost are uncosted', () => {
  const people = new Map([
    [1, person({ costs: [{ effectiveOn: '2026-06-16', monthlyCost: '4800', hourlyCost: null }] })],
  ]);
  const hours = [logged(1, 1n, { on: '2026-06-15' }), logged(2, 1n, { on: '2026-06-16' })];
  const { sheet, uncosted } = spreadMonth(facts({ people, hours }));
  expect(uncosted).toEqual(hours.slice(0, 1));
  expect(sheet.clients.get(2)?.labour.SUPPORT).toBe(120_000n);
});

test('at standard rates each entry costs the rate of its own date, and the rest is bench', () => {
  const costs = [
    { effectiveOn: '2026-01-01', monthlyCost: null, hourlyCost: '40' },
    { effectiveOn: '2026-06-16', monthlyCost: null, hourlyCost: '50' },
  ];
  const hours = [logged(1, 10n, { on: '2026-06-15' }), logged(1, 10n, { on: '2026-06-16' })];
  const people = new Map([[1, person({ costs })]]);
  const { sheet } = spreadMonth(facts({ mode: 'STANDARD_RATE', people, hours }));
  expect(sheet.clients.get(1)?.labour.SUPPORT).toBe(90_000n);
  // 22 working days of 8 hours at 40 for half of June and at 50 for the other half.
  expect(sheet.overhead).toBe(176n * 4500n - 90_000n);
});

/** Half-time until the 15th, 80 % from the 16th on, in two areas. */
const partTime = (cost: { monthlyCost: string | null; hourlyCost: string | null }): CostedPerson =>
  person({
    allocations: [
      { effectiveOn: '2026-01-01', area: 'SUPPORT', share: '0.6' },
      { effectiveOn: '2026-01-01', area: 'VCIO', share: '0.4' },
    ],
    ftes: [
      { since: '2026-01-01', fte: '0.5' },
      { since: '2026-06-16', fte: '0.8' },
    ],
    costs: [{ effectiveOn: '2026-01-01', ...cost }],
  });

test('a monthly cost is paid for the part-time job: no part of it is overhead', () => {
  const given = facts();
  const cost = { monthlyCost: '3000', hourlyCost: null };
  expect(labourMonth(partTime(cost), MONTH, given.today, given.time)).toEqual([
    { area: 'VCIO', cents: 120_000n },
    { area: 'SUPPORT', cents: 180_000n },
  ]);
});

test('an hourly cost is paid for the hours of the part-time job', () => {
  const given = facts();
  const cost = { monthlyCost: null, hourlyCost: '30' };
  // 176 working hours × 30: half of them for half of June, 80 % for the other half.
  const all = (176n * 3000n * (5n + 8n)) / 20n;
  const parts = labourMonth(partTime(cost), MONTH, given.today, given.time);
  expect(parts.map(({ cents }) => cents)).toEqual([(all * 4n) / 10n, (all * 6n) / 10n]);
});

test('at standard rates a monthly cost is for the hours of the part-time job, on the day of the work', () => {
  const cost = { monthlyCost: '3520', hourlyCost: null };
  const people = new Map([[1, partTime(cost)]]);
  const hours = [logged(1, 10n, { on: '2026-06-15' }), logged(1, 10n, { on: '2026-06-16' })];
  const { sheet } = spreadMonth(facts({ mode: 'STANDARD_RATE', people, hours }));
  // 3 520 ÷ (176 × 0.5) = 40 an hour, 3 520 ÷ (176 × 0.8) = 25.
  expect(sheet.clients.get(1)?.labour.SUPPORT).toBe(40_000n + 25_000n);
  expect(sheet.overhead).toBe(352_000n - 65_000n);
});

test('a tool goes by its basis from its date on, and the next row of it takes over', () => {
  const row = {
    tool: 'rmm',
    endsBefore: null,
    area: 'CENTRALIZED_SERVICES',
    clientIds: [],
  } as const;
  const tools: ToolCostFacts[] = [
    { ...row, effectiveOn: '2026-01-01', monthlyCost: '300', basis: 'ENDPOINTS' },
    { ...row, effectiveOn: '2026-06-21', endsBefore: null, monthlyCost: '600', basis: 'ENDPOINTS' },
  ];
  const clients = [client(1, { endpointMonths: 3n }), client(2, { endpointMonths: 1n })];
  const { sheet } = spreadMonth(facts({ clients, tools: toolRows(tools), people: new Map() }));
  expect(sheet.clients.get(1)?.tools.CENTRALIZED_SERVICES).toBe(30_000n);
  expect(sheet.clients.get(2)?.tools.CENTRALIZED_SERVICES).toBe(10_000n);
});

const small = fc.bigInt({ min: -3n, max: 50n });
const anyClients = fc
  .array(
    fc.record({
      seatMonths: small,
      endpointMonths: small,
      mrr: small,
      nrr: small,
      reactiveHours: small,
      activeDays: fc.integer({ min: 0, max: 30 }),
    }),
    { maxLength: 4 },
  )
  .map((bases) => bases.map((each, i) => client(i + 1, each)));
const money = fc.integer({ min: 0, max: 99_999_999 }).map((n) => (n / 10_000).toFixed(4));
const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-06-${String(n).padStart(2, '0')}`);
const anyPerson = fc
  .record({
    from: fc.option(day),
    area: fc.constantFrom(...DELIVERY_AREAS, 'OVERHEAD' as const),
    share: fc.integer({ min: 0, max: 10_000 }).map((n) => (n / 10_000).toFixed(4)),
    fte: fc.integer({ min: 1, max: 15_000 }).map((n) => (n / 10_000).toFixed(4)),
    fteSince: day,
    cost: fc.option(money),
    hourly: fc.boolean(),
    on: day,
  })
  .map(({ from, area, share, fte, fteSince, cost, hourly, on }) =>
    person({
      employedFrom: from,
      ftes: [{ since: fteSince, fte }],
      allocations: [{ effectiveOn: '2026-06-01', area, share }],
      costs:
        cost === null
          ? []
          : [
              {
                effectiveOn: on,
                monthlyCost: hourly ? null : cost,
                hourlyCost: hourly ? cost : null,
              },
            ],
    }),
  );
const anyTool = fc.record({
  tool: fc.uuid(),
  effectiveOn: day,
  endsBefore: fc.option(day),
  area: fc.option(fc.constantFrom(...DELIVERY_AREAS)),
  monthlyCost: money,
  basis: fc.constantFrom('SEATS', 'ENDPOINTS', 'PER_CLIENT', 'NAMED_CLIENTS'),
  clientIds: fc.array(fc.integer({ min: 1, max: 6 })),
});

const anyMonth = (): fc.Arbitrary<MonthFacts> =>
  fc
    .record({
      mode: fc.constantFrom('ABSORBED' as const, 'STANDARD_RATE' as const),
      today: fc.constantFrom('2026-06-10', '2026-06-30', '2026-08-01'),
      clients: anyClients,
      people: fc.array(anyPerson, { maxLength: 4 }),
      tools: fc.array(anyTool, { maxLength: 3 }),
      hours: fc.array(
        fc.record({
          technicianId: fc.option(fc.integer({ min: 0, max: 3 })),
          clientId: fc.integer({ min: 1, max: 4 }),
          area: fc.constantFrom(...DELIVERY_AREAS),
          on: day,
          workedMs: fc.bigInt({ min: 0n, max: 10n * HOUR }),
        }),
        { maxLength: 8 },
      ),
    })
    .map(({ people, hours, clients, ...given }) =>
      facts({
        ...given,
        clients,
        people: new Map(people.map((each, id) => [id, each])),
        hours: hours.filter(({ clientId }) => clientId <= clients.length),
      }),
    );

const sum = (all: Iterable<bigint>): bigint => [...all].reduce((a, b) => a + b, 0n);
const whole = (cents: readonly { readonly cents: bigint }[]): bigint =>
  sum(cents.map((each) => each.cents));

test('cost in = spread + overhead, to the cent', () => {
  fc.assert(
    fc.property(anyMonth(), (given) => {
      const { sheet } = spreadMonth(given);
      const people = [...given.people.values()].flatMap((each) =>
        labourMonth(each, MONTH, given.today, given.time),
      );
      const put = [...people, ...toolMonths(given.tools, MONTH, given.today)];
      const all = [...sheet.clients.values()].flatMap(({ labour, tools }) => [
        ...Object.values(labour),
        ...Object.values(tools),
      ]);
      expect(sum([...all, sheet.overhead])).toBe(whole(put));
    }),
    { numRuns: 300 },
  );
});

test('line by line it is what each person and tool costs, and what each client and area bears', () => {
  fc.assert(
    fc.property(anyMonth(), (given) => {
      const lines: CostLine[] = [];
      const { sheet } = spreadMonth(given, (line) => lines.push(line));
      for (const [id, each] of given.people) {
        const own = lines.filter(
          ({ payee }) => payee.kind === 'labour' && payee.technicianId === id,
        );
        expect(whole(own)).toBe(whole(labourMonth(each, MONTH, given.today, given.time)));
      }
      for (const tool of toolMonths(given.tools, MONTH, given.today)) {
        const own = lines.filter(
          ({ payee }) => payee.kind === 'tools' && payee.tool.tool === tool.tool,
        );
        expect(whole(own)).toBe(tool.cents);
      }
      for (const [id, cost] of sheet.clients)
        for (const area of DELIVERY_AREAS) {
          const at = lines.filter(({ place }) => place?.clientId === id && place.area === area);
          expect(whole(at)).toBe(cost.labour[area] + cost.tools[area]);
        }
      expect(whole(lines.filter(({ place }) => !place))).toBe(sheet.overhead);
    }),
    { numRuns: 300 },
  );
});
