import { toSeatPriceModel } from '../../src/graphql/seat-price/to-seat-price-model';
import { seatPriceModel } from '../../src/numbers/seat-price/seat-price-model';
import { readCases } from './read-cases';
import { differencesFrom, givenBy } from './seat-price-given';

test.each(
  readCases('seat-price-model').map((row) => [`${row['case']}: ${row['why']}`, row] as const),
)('%s', (_, row) => {
  const model = { ...toSeatPriceModel(seatPriceModel(givenBy(row)), null, 'USD') };
  expect(differencesFrom(row, model)).toEqual([]);
});
