import type { DeliveryAreaKey } from '../../src/numbers/areas';
import type { SeatPriceGiven, SeatPriceUnknown } from '../../src/numbers/seat-price/given';
import { cell, cellOrNull, items, words, type Case } from './read-cases';

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

/** What the case expects that the model does not say, as "key: expected, but was". */
export function differencesFrom(row: Case, model: Readonly<Record<string, unknown>>): string[] {
  return items(row, 'expect').flatMap((item) => {
    const [key = '', expected = ''] = item.split('=');
    const value = model[key];
    const isSame = typeof value === 'number' && Number(expected) === value;
    return isSame || shown(value) === expected ? [] : [`${key}: ${expected}, but ${shown(value)}`];
  });
}
