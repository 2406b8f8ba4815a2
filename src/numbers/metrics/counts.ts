import { measure } from '../measures/catalogue';
import type { Sum } from './metric';

/** Which counts of a client a sum rests on. */
export interface Counts {
  readonly seats: boolean;
  readonly endpoints: boolean;
}

export const countsOf = (keys: Sum): Counts => ({
  seats: keys.some((key) => measure(key).presence === 'SEAT_COUNT'),
  endpoints: keys.some((key) => measure(key).presence === 'ENDPOINT_COUNT'),
});
