import { HOUR_PARTS } from '../units/parts';
import type { Ratio } from '../units/ratio';

/** 45 minutes (SN): labour strictly over this makes a ticket long. */
export const LONG_TICKET_HOURS: Ratio = { over: 3n, under: 4n };
export const LONG_TICKET_MS = Number(
  (HOUR_PARTS * LONG_TICKET_HOURS.over) / LONG_TICKET_HOURS.under,
);
