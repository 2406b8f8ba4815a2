import { toSeatPriceModel } from '../../src/graphql/questions/to-seat-price-model';
import type { DeliveryAreaKey } from '../../src/numbers/delivery-area';
import type { SeatPriceGiven, SeatPriceUnknown } from '../../src/numbers/seat-price/given';
import { seatPriceModel } from '../../src/numbers/seat-price/seat-price-model';
import { cell, cellOrNull, items, readCases, words, type Case } from './read-cases';

const numberOrNull = (row: Case, column: string): number | null => {
  const text = cellOrNull(row, column);
  return text === null ? null : Number(text);
};

const toArea = (item: string) => {
  const [deliveryArea = '', costPerSeat = ''] = words(item);
  return { deliveryArea: deliveryArea as DeliveryAreaKey, costPerSeat };
};

const toPeople = (item: string) => {
  const [deliveryArea = '', people = '', monthlyCostPerPerson = ''] = words(item);
  return {
    deliveryArea: deliveryArea as DeliveryAreaKey,
    people: Number(people),
    monthlyCostPerPerson,
  };
};

export const givenBy = (row: Case): SeatPriceGiven => {
  const [kind, price = null] = words(cell(row, 'price'));
  return {
    seats: Number(cell(row, 'seats')),
    aisp: kind === 'aisp' ? price : null,
    mrr: kind === 'mrr' ? price : null,
    targetMarginPercent: numberOrNull(row, 'margin'),
    areaCostPerSeat: items(row, 'areas').map(toArea),
    people: items(row, 'people').map(toPeople),
    toolCostPerMonth: cellOrNull(row, 'tools'),
    ticketsPerSeat: numberOrNull(row, 'tickets'),
    minutesPerTicket: numberOrNull(row, 'minutes'),
    productiveHoursPerPerson: numberOrNull(row, 'hours'),
    solveFor: cellOrNull(row, 'solve') as SeatPriceUnknown | null,
  };
};

const shown = (value: unknown): string =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value);

test.each(
  readCases('seat-price-model').map((row) => [`${row['case']}: ${row['why']}`, row] as const),
)('%s', (_, row) => {
  const model: object = toSeatPriceModel(seatPriceModel(givenBy(row)));
  for (const item of items(row, 'expect')) {
    const [key = '', expected = ''] = item.split('=');
    const value = (model as Record<string, unknown>)[key];
    const sameNumber = typeof value === 'number' && Number(expected) === value;
    expect([key, sameNumber ? expected : shown(value)]).toEqual([key, expected]);
  }
});
