import { DEFAULT_CHOICES } from '../policy/policy';
import { CAPACITY_PARTS, PERSON_MONTH_PARTS } from '../units/parts';
import { toNumber } from '../units/ratio';
import { capacityParts } from './capacity';

const hours = (fte: bigint, today: string, given = {}) =>
  toNumber(capacityParts(fte, '2026-06', today, { ...DEFAULT_CHOICES, ...given }), CAPACITY_PARTS);
const whole = PERSON_MONTH_PARTS;

test.each([
  ['a full month has 22 working days', whole, '2026-07-01', {}, 176],
  ['half a person', whole / 2n, '2026-07-01', {}, 88],
  ['a holiday on a Friday', whole, '2026-07-01', { holidays: ['2026-06-19'] }, 168],
  ['a holiday on a Sunday', whole, '2026-07-01', { holidays: ['2026-06-21'] }, 176],
  ['a week of four days', whole, '2026-07-01', { workingDays: [1, 2, 3, 4] }, 144],
  ['ten days in: 8 working days, by one person', whole / 3n, '2026-06-10', {}, 64],
  ['a month ahead', 0n, '2026-05-31', {}, 0],
])('%s', (_, fte, today, given, expected) => expect(hours(fte, today, given)).toBe(expected));
