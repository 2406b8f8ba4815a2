import { readdirSync } from 'node:fs';
import { demoRecords } from '../../src/demo/demo-records';
import { METRIC_KEYS } from '../../src/numbers/metrics/catalogue';
import { checkNumbers } from './check-numbers';
import { fileOf } from './open-checks';
import { someClients } from './some-clients';

test('there is a check query for every metric, and for nothing else', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.sql'));
  expect(files.sort()).toEqual(METRIC_KEYS.map(fileOf).sort());
});

const TODAY = '2026-05-20';

// One month before anything is known, to the present one, which is not over.
describe('the sample MSP', () =>
  checkNumbers({ from: '2024-05', to: '2026-05', today: TODAY }, () =>
    someClients(demoRecords({ seed: 1, today: TODAY })),
  ));
