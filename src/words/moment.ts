import { localDate } from '../numbers/units/local-date';

/** A moment where the MSP is: "2026-05-20 at 11:00". */
export const momentText = (at: Date, timeZone: string): string => {
  const time = at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${localDate(at, timeZone)} at ${time}`;
};
