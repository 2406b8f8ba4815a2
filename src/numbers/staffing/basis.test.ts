import { DELIVERY_AREAS } from '../areas';
import { LEVERAGE_OF } from '../metrics/leverage';
import { PAID_BY } from './basis';

test.each(DELIVERY_AREAS)('the people of %s are paid by what its leverage divides', (area) =>
  expect(LEVERAGE_OF[area].value).toMatchObject({ over: [PAID_BY[area]], less: [] }),
);
