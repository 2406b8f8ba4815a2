import { localDate } from '../numbers/units/local-date';
import { dateWords } from './months';

/** A moment where the MSP is: "May 20, 2026 at 11:00". */
export const momentText = (at: Date, timeZone: string): string => {
  const time = at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${dateWords(localDate(at, timeZone))} at ${time}`;
};
