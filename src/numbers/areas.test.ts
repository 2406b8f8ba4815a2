import { AREAS } from './areas';
import { metric } from './metrics/catalogue';

test.each(AREAS)('the people of $name are paid by what its leverage divides', (area) =>
  expect(metric(`LEVERAGE_${area.key}`).value).toMatchObject({
    over: [area.leverage.basis],
    less: [],
    under: [area.fteMonths],
  }),
);
