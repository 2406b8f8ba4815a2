import { measure } from '../measures/catalogue';
import type { Sum } from './metric';

/** What a client must have for a sum to say anything about it: counts, and a covered day. */
export interface Counts {
  readonly seats: boolean;
  readonly endpoints: boolean;
  readonly cover: boolean;
}

export const countsOf = (keys: Sum): Counts => ({
  seats: keys.some((key) => measure(key).presence === 'SEAT_COUNT'),
  endpoints: keys.some((key) => measure(key).presence === 'ENDPOINT_COUNT'),
  cover: keys.some((key) => measure(key).coveredPartOf !== undefined),
});
