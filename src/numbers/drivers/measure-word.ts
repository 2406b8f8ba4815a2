import type { MeasureKey } from '../measures/catalogue';

/** A measure as a program reads it in the key of a cause: `closedTickets` → `CLOSED_TICKETS`. */
export const measureWord = (key: MeasureKey): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
