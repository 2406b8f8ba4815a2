import { DIMENSIONS, TIME_CUTS } from '../numbers/dimension';
import { CUT_KEYS, CUTS, cutsOf, keysAsked, type SliceFilter } from './slice';

test('every dimension but time is a cut, with a list of its own in a filter', () => {
  const times: readonly string[] = TIME_CUTS;
  expect(CUTS).toEqual(DIMENSIONS.filter((dimension) => !times.includes(dimension)));
  expect(new Set(CUTS.map((cut) => CUT_KEYS[cut].list)).size).toBe(CUTS.length);
});

test('a filter asks about the cuts whose lists it has, an empty one too', () => {
  const filter: SliceFilter = { tiers: [], clients: [3, null], scheme: 1, asClosed: true };
  expect(cutsOf(filter)).toEqual(['CLIENT', 'TIER']);
  expect(keysAsked(filter, 'CLIENT')).toEqual([3, null]);
  expect(keysAsked(filter, 'BOARD')).toBeUndefined();
});

/** Nobody reads them: these are the mistakes that do not compile. */
export const MISTAKES: SliceFilter[] = [
  // @ts-expect-error -- a list of no cut
  { colours: ['RED'] },
  // @ts-expect-error -- keys of another type than the cut's
  { clients: ['3'] },
  // @ts-expect-error -- an area that is none of the five
  { deliveryAreas: ['SALES'] },
];
