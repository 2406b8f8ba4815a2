import fc from 'fast-check';
import { compare, divide, fromDecimal, multiply, type Ratio } from '../units/ratio';
import { twoDecimals } from '../units/round';
import { SEAT_PRICE_UNKNOWNS, type SeatPriceGiven, type SeatPriceUnknown } from './given';
import { readInputs, type AreaCost, type SeatPriceInputs } from './inputs';
import { costPerSeat, marginPercent, rhemOf } from './seat-cost';
import { seatPriceModel } from './seat-price-model';
import { Unusable } from './unusable';

const FRAMEWORK: SeatPriceGiven = {
  seats: 320,
  aisp: '150',
  areaCostPerSeat: [{ deliveryArea: 'CENTRALIZED_SERVICES', costPerSeat: '37' }],
  people: [{ deliveryArea: 'SUPPORT', people: 1, monthlyCostPerPerson: '4800' }],
  ticketsPerSeat: 0.5,
  minutesPerTicket: 30,
};

const refusalOf = (given: SeatPriceGiven): [string, string] => {
  try {
    seatPriceModel(given);
  } catch (error) {
    if (error instanceof Unusable) return [error.code, error.input];
    throw error;
  }
  return ['none', ''];
};

const area = (deliveryArea: 'SUPPORT' | 'VCIO' | 'PROFESSIONAL_SERVICES', costPerSeat: string) => ({
  deliveryArea,
  costPerSeat,
});
const BAD = 'BAD_SEAT_PRICE_INPUT';

test.each<[string, Partial<SeatPriceGiven>, string, string]>([
  ['negative seats', { seats: -5 }, BAD, 'seats'],
  ['no seats', { seats: 0 }, BAD, 'seats'],
  ['a price of nothing', { aisp: '0' }, BAD, 'aisp'],
  ['a price that is no number', { aisp: 'cheap' }, BAD, 'aisp'],
  ['a price too long', { aisp: `1.${'3'.repeat(50)}` }, BAD, 'aisp'],
  ['two prices', { mrr: '2000' }, BAD, 'mrr'],
  ['a margin of 100 %', { targetMarginPercent: 100 }, BAD, 'targetMarginPercent'],
  ['a negative margin', { targetMarginPercent: -1 }, BAD, 'targetMarginPercent'],
  [
    'negative people',
    { people: [{ deliveryArea: 'SUPPORT', people: -1, monthlyCostPerPerson: '1' }] },
    BAD,
    'people.0.people',
  ],
  [
    'an area twice',
    { areaCostPerSeat: [area('VCIO', '1'), area('VCIO', '2')] },
    BAD,
    'areaCostPerSeat.1',
  ],
  [
    'projects',
    { areaCostPerSeat: [area('PROFESSIONAL_SERVICES', '1')] },
    BAD,
    'areaCostPerSeat.0.deliveryArea',
  ],
  ['nobody’s hours', { productiveHoursPerPerson: 0 }, BAD, 'productiveHoursPerPerson'],
  ['more than a price can be', { areaCostPerSeat: [area('VCIO', '999999999999')] }, BAD, 'seats'],
  ['no costs', { areaCostPerSeat: [], people: null }, 'NO_COSTS', 'areaCostPerSeat'],
  ['a solution without a price', { aisp: null, solveFor: 'RHEM' }, 'UNSOLVABLE', 'aisp'],
  [
    'a solution without a person’s cost',
    {
      people: null,
      ticketsPerSeat: null,
      areaCostPerSeat: [area('SUPPORT', '1')],
      solveFor: 'RHEM',
    },
    'UNSOLVABLE',
    'people',
  ],
  [
    'a price that the rest eats up',
    { areaCostPerSeat: [area('VCIO', '46')], solveFor: 'SUPPORT_COST_PER_SEAT' },
    'UNSOLVABLE',
    'aisp',
  ],
  [
    'a revenue that the rest eats up',
    {
      aisp: null,
      mrr: '100',
      areaCostPerSeat: [area('VCIO', '46')],
      solveFor: 'SUPPORT_COST_PER_SEAT',
    },
    'UNSOLVABLE',
    'mrr',
  ],
  [
    'seats without end',
    { areaCostPerSeat: [area('VCIO', '45')], solveFor: 'SEATS_PER_SUPPORT_TECHNICIAN' },
    'UNSOLVABLE',
    'aisp',
  ],
  [
    'seats that each cost more than they may',
    { areaCostPerSeat: [area('VCIO', '46')], solveFor: 'SEATS' },
    'UNSOLVABLE',
    'aisp',
  ],
  [
    'seats that nothing is shared by',
    { people: null, areaCostPerSeat: [area('VCIO', '30')], solveFor: 'SEATS' },
    'UNSOLVABLE',
    'people',
  ],
  [
    'seats at a revenue that cost nothing more',
    { aisp: null, mrr: '90000', areaCostPerSeat: null, solveFor: 'SEATS' },
    'UNSOLVABLE',
    'areaCostPerSeat',
  ],
  [
    'a revenue that the people eat up',
    { aisp: null, mrr: '16000', solveFor: 'SEATS' },
    'UNSOLVABLE',
    'mrr',
  ],
  [
    'tickets without minutes',
    { minutesPerTicket: 0, solveFor: 'TICKETS_PER_SEAT' },
    'UNSOLVABLE',
    'minutesPerTicket',
  ],
  [
    'hours without work',
    { ticketsPerSeat: null, solveFor: 'PRODUCTIVE_HOURS_PER_PERSON' },
    'UNSOLVABLE',
    'ticketsPerSeat',
  ],
])('%s: refused with a code and a place', (_, change, code, input) => {
  expect(refusalOf({ ...FRAMEWORK, ...change })).toEqual([code, input]);
});

test('a margin point moves by what one percent of each input costs', () => {
  const { sensitivities } = seatPriceModel({ ...FRAMEWORK, toolCostPerMonth: '1600' });
  expect(
    Object.fromEntries(
      sensitivities.map(({ input, marginPoints }) => [input, twoDecimals(marginPoints)]),
    ),
  ).toEqual({
    // 15 of people and 5 of tools become cheaper by 1/101 of themselves: 0.198 of 150.
    seats: '0.13',
    // 57 ÷ 150 = 38 % of cost becomes 38 ÷ 1.01.
    aisp: '0.38',
    targetMarginPercent: '0.00',
    'people.SUPPORT': '-0.10',
    'monthlyCostPerPerson.SUPPORT': '-0.10',
    'areaCostPerSeat.CENTRALIZED_SERVICES': '-0.25',
    toolCostPerMonth: '-0.03',
    ticketsPerSeat: '-0.10',
    minutesPerTicket: '-0.10',
    productiveHoursPerPerson: '0.10',
  });
});

test('without a price, sensitivities stand around the required one', () => {
  const { sensitivities, grossMarginPercent } = seatPriceModel({
    seats: 10,
    areaCostPerSeat: [area('SUPPORT', '52')],
  });
  expect(grossMarginPercent).toBeNull();
  expect(
    sensitivities.map(({ input, marginPoints }) => [input, twoDecimals(marginPoints)]),
  ).toEqual([
    ['seats', '0.00'],
    ['aisp', '0.30'],
    ['targetMarginPercent', '0.00'],
    ['areaCostPerSeat.SUPPORT', '-0.30'],
  ]);
});

const amount = fc.integer({ min: 1, max: 500_000 }).map((cents) => (cents / 100).toFixed(2));
const suppositions = fc.record({
  seats: fc.integer({ min: 1, max: 5_000 }),
  aisp: amount,
  targetMarginPercent: fc.integer({ min: 0, max: 99 }),
  areaCostPerSeat: fc.tuple(amount).map(([cost]) => [area('VCIO', cost)]),
  people: fc
    .tuple(fc.integer({ min: 1, max: 40 }), amount)
    .map(([quarters, monthlyCostPerPerson]) => [
      { deliveryArea: 'SUPPORT' as const, people: quarters / 4, monthlyCostPerPerson },
    ]),
  toolCostPerMonth: amount,
  ticketsPerSeat: fc.integer({ min: 1, max: 300 }).map((hundredths) => hundredths / 100),
  minutesPerTicket: fc.integer({ min: 1, max: 90 }),
  productiveHoursPerPerson: fc.integer({ min: 1, max: 200 }),
});

type PutBack = (inputs: SeatPriceInputs, solved: Ratio, person: Ratio) => SeatPriceInputs;

const inArea =
  (wanted: AreaCost['area']): PutBack =>
  (inputs, costPerSeat) => ({
    ...inputs,
    areas: [...inputs.areas.filter((cost) => cost.area !== wanted), { area: wanted, costPerSeat }],
  });
const inSupport = inArea('SUPPORT');

/** Support costs what the hours of a seat do. */
const asHours: PutBack = (inputs, rhem, person) =>
  inSupport(inputs, divide(multiply(person, rhem), inputs.productiveHoursPerPerson), person);
const asWork = (key: 'ticketsPerSeat' | 'minutesPerTicket'): PutBack => {
  return (inputs, solved, person) => asHours(inputs, rhemOf({ ...inputs, [key]: solved })!, person);
};

/** Each unknown, found and put in place of what was given. */
const PUT_BACK: Readonly<Record<SeatPriceUnknown, PutBack>> = {
  AISP: (inputs, aisp) => ({ ...inputs, aisp }),
  TARGET_MARGIN_PERCENT: (inputs, targetMarginPercent) => ({ ...inputs, targetMarginPercent }),
  SEATS: (inputs, seats) => ({ ...inputs, seats }),
  TOOL_COST_PER_MONTH: (inputs, toolCostPerMonth) => ({ ...inputs, toolCostPerMonth }),
  SUPPORT_COST_PER_SEAT: inSupport,
  CENTRALIZED_SERVICES_COST_PER_SEAT: inArea('CENTRALIZED_SERVICES'),
  TECHNOLOGY_ALIGNMENT_COST_PER_SEAT: inArea('TECHNOLOGY_ALIGNMENT'),
  VCIO_COST_PER_SEAT: inArea('VCIO'),
  SEATS_PER_SUPPORT_TECHNICIAN: (inputs, seats, person) =>
    inSupport(inputs, divide(person, seats), person),
  RHEM: asHours,
  TICKETS_PER_SEAT: asWork('ticketsPerSeat'),
  MINUTES_PER_TICKET: asWork('minutesPerTicket'),
  PRODUCTIVE_HOURS_PER_PERSON: (inputs, productiveHoursPerPerson, person) =>
    asHours({ ...inputs, productiveHoursPerPerson }, rhemOf(inputs)!, person),
};

test.each(SEAT_PRICE_UNKNOWNS)('%s put back leaves exactly the target margin', (unknown) => {
  let solvable = 0;
  fc.assert(
    fc.property(suppositions, (given) => {
      if (refusalOf({ ...given, solveFor: unknown })[0] !== 'none') return;
      const { solved } = seatPriceModel({ ...given, solveFor: unknown });
      const person = fromDecimal(given.people[0]!.monthlyCostPerPerson);
      const inputs = PUT_BACK[unknown](readInputs(given), solved!, person);
      const margin = marginPercent(inputs.aisp!, costPerSeat(inputs));
      expect(compare(margin, inputs.targetMarginPercent)).toBe(0);
      solvable += 1;
    }),
  );
  expect(solvable).toBeGreaterThan(10);
});

test('what it answers with the rest of the costs is the sum of its parts', () => {
  fc.assert(
    fc.property(suppositions, (given) => {
      const model = seatPriceModel(given);
      const parts = {
        over:
          model.supportCostPerSeat!.over * model.proactiveBudgetPerSeat!.under +
          model.proactiveBudgetPerSeat!.over * model.supportCostPerSeat!.under,
        under: model.supportCostPerSeat!.under * model.proactiveBudgetPerSeat!.under,
      };
      expect(compare(parts, model.costPerSeat)).toBe(0);
    }),
  );
});
