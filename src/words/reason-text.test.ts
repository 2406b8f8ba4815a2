import { reasonText } from './reason-text';

test.each([
  ['NO_SEAT_COUNT', 'no seat count'],
  ['DATA_INCOMPLETE', 'data incomplete'],
  ['UNSTAFFED', 'nobody works there'],
  ['ZERO_SEATS', 'no seats'],
] as const)('%s is "%s" to people', (reason, said) => expect(reasonText(reason)).toBe(said));
