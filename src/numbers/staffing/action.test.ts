import { fromDecimal } from '../units/ratio';
import { adviseOn } from './action';

const ratioOrNull = (text: string) => (text === '-' ? null : fromDecimal(text));

test.each([
  // current, demanded, carried → action, with a tolerance of 0.25
  ['2', '2.25', '2.25', 'HIRE'],
  ['2', '2.2499', '9', 'HOLD'],
  ['2', '2.25', '2.2499', 'HOLD'],
  ['2', '5', '3', 'HIRE'],
  ['2', '5', '2.9999', 'HOLD'],
  ['0.5', '0.56', '0.1', 'HOLD'],
  ['0.28', '0.28', '3', 'HOLD'],
  ['2', '1.75', '1.75', 'REDEPLOY'],
  ['2', '1.7501', '1', 'HOLD'],
  ['2', '1', '1.7501', 'HOLD'],
  ['2', '1', '9', 'HOLD'],
  ['2', '9', '1', 'HOLD'],
  ['0', '0', '0', 'HOLD'],
  ['0', '0.25', '0.25', 'HIRE'],
  ['2', '-', '9', 'HOLD'],
  ['2', '-', '0', 'HOLD'],
  ['2', '9', '-', 'HOLD'],
  ['2', '0', '-', 'HOLD'],
])('%s people, %s asked for, %s paid for: %s', (current, demanded, carried, action) => {
  const compared = {
    current: fromDecimal(current),
    demanded: ratioOrNull(demanded),
    carried: ratioOrNull(carried),
    demandedAtLeast: false,
  };
  expect(adviseOn(compared, fromDecimal('0.25')).action).toBe(action);
});

test('nobody is moved away from work of which a part is not known', () => {
  const few = {
    demandedAtLeast: false,
    current: fromDecimal('3'),
    demanded: fromDecimal('1'),
    carried: fromDecimal('1'),
  };
  const tolerance = fromDecimal('0.25');
  expect(adviseOn(few, tolerance).action).toBe('REDEPLOY');
  expect(adviseOn({ ...few, demandedAtLeast: true }, tolerance).action).toBe('HOLD');
});

test('a tolerance of nothing hires nobody for no work', () => {
  const fit = {
    demandedAtLeast: false,
    current: fromDecimal('3'),
    demanded: fromDecimal('3'),
    carried: fromDecimal('9'),
  };
  expect(adviseOn(fit, fromDecimal('0')).action).toBe('HOLD');
});
