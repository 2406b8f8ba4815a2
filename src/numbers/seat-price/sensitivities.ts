import { multiply, subtract, type Ratio } from '../units/ratio';
import type { AreaCost, SeatPriceInputs } from './inputs';
import {
  areaCostPerSeat,
  costPerSeat,
  marginPercent,
  priceOf,
  requiredSeatPrice,
} from './seat-cost';

/** Percentage points of margin that one input moves when it grows by one percent, all others as given. */
export interface Sensitivity {
  readonly input: string;
  readonly marginPoints: Ratio;
}

type Move = (inputs: SeatPriceInputs) => SeatPriceInputs;

const MORE: Ratio = { over: 101n, under: 100n };
const grown = (value: Ratio): Ratio => multiply(value, MORE);

/** One percent more of a single figure. */
const grow =
  (key: 'seats' | 'aisp' | 'mrr' | 'targetMarginPercent' | 'toolCostPerMonth'): Move =>
  (inputs) => {
    const value = inputs[key];
    return value ? { ...inputs, [key]: grown(value) } : inputs;
  };

const changeArea =
  (area: AreaCost['area'], change: (cost: AreaCost) => AreaCost): Move =>
  (inputs) => ({
    ...inputs,
    areas: inputs.areas.map((cost) => (cost.area === area ? change(cost) : cost)),
  });

const growPeople = (area: AreaCost['area'], key: 'people' | 'monthlyCost'): Move =>
  changeArea(area, (cost) =>
    'people' in cost
      ? { area, people: cost.people.map((row) => ({ ...row, [key]: grown(row[key]) })) }
      : cost,
  );

/** Support is the variable cost (FF): more work takes more people, better hours fewer. */
const workBy =
  (factor: Ratio): Move =>
  (inputs) => {
    const cost = areaCostPerSeat(inputs, 'SUPPORT');
    if (!cost) return inputs;
    return changeArea('SUPPORT', () => ({ area: 'SUPPORT', costPerSeat: multiply(cost, factor) }))(
      inputs,
    );
  };
const MORE_WORK = workBy(MORE);
const LESS_WORK = workBy({ over: MORE.under, under: MORE.over });

const areaMoves = (cost: AreaCost): [string, Move][] =>
  'people' in cost
    ? [
        [`people.${cost.area}`, growPeople(cost.area, 'people')],
        [`monthlyCostPerPerson.${cost.area}`, growPeople(cost.area, 'monthlyCost')],
      ]
    : [
        [
          `areaCostPerSeat.${cost.area}`,
          changeArea(cost.area, () => ({
            area: cost.area,
            costPerSeat: grown(cost.costPerSeat),
          })),
        ],
      ];

/** Every input that was given, and the target. */
function moves(inputs: SeatPriceInputs): [string, Move][] {
  const { mrr, toolCostPerMonth, ticketsPerSeat, minutesPerTicket } = inputs;
  const known = ticketsPerSeat !== null && minutesPerTicket !== null;
  return [
    ['seats', grow('seats')],
    mrr ? ['mrr', grow('mrr')] : ['aisp', grow('aisp')],
    ['targetMarginPercent', grow('targetMarginPercent')],
    ...inputs.areas.flatMap(areaMoves),
    ...(toolCostPerMonth ? [['toolCostPerMonth', grow('toolCostPerMonth')] as [string, Move]] : []),
    ...(known
      ? ([
          ['ticketsPerSeat', MORE_WORK],
          ['minutesPerTicket', MORE_WORK],
          ['productiveHoursPerPerson', LESS_WORK],
        ] as [string, Move][])
      : []),
  ];
}

/** The margin at the price given. Moving the target moves the price one should ask, not this margin. */
function marginOf(inputs: SeatPriceInputs): Ratio | null {
  const price = priceOf(inputs);
  return price && marginPercent(price, costPerSeat(inputs));
}

/** Without a price, around the price that the target asks for, held as it is. */
export function sensitivities(given: SeatPriceInputs): Sensitivity[] {
  const required = requiredSeatPrice(given);
  const inputs = priceOf(given) || required.over === 0n ? given : { ...given, aisp: required };
  const before = marginOf(inputs);
  if (!before) return [];
  return moves(inputs).flatMap(([input, move]) => {
    const after = marginOf(move(inputs));
    return after ? [{ input, marginPoints: subtract(after, before) }] : [];
  });
}
