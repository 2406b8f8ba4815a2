/** The sample MSP itself. Its customers, staff and books are made by the other files of this folder. */
export const DEMO_MSP = {
  name: 'Northwind Lane IT',
  timeZone: 'America/New_York',
  currency: 'USD',
  fiscalYearStartMonth: 1,
} as const;
