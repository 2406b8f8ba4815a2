import { isCurrencyInUse } from './currencies';

test.each(['USD', 'EUR', 'JPY', 'KWD', 'GBP', 'CHF', 'XOF', 'XCG', 'ZWG'])(
  'people are paid in %s',
  (code) => expect(isCurrencyInUse(code)).toBe(true),
);

test.each(['XXX', 'XTS', 'XAU', 'XDR', 'BTC', 'DEM', 'HRK', 'BGN', 'ANG', 'CLF', 'USN', 'usd', ''])(
  'nobody is paid in %s',
  (code) => expect(isCurrencyInUse(code)).toBe(false),
);

test('every one has digits that Intl knows how to write', () => {
  const known = new Set(Intl.supportedValuesOf('currency'));
  const inUse = [...known].filter(isCurrencyInUse);
  expect(inUse.length).toBeGreaterThan(150);
});
