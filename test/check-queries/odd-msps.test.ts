import { checkNumbers } from './check-numbers';
import { oddRecords } from './odd-records';

const ASKED = { from: '2025-04', to: '2026-05', today: '2026-05-20' };

describe.each([
  ['an odd MSP', 1],
  ['another odd MSP', 2],
])('%s', (_, seed) => checkNumbers(ASKED, () => oddRecords(seed)));
