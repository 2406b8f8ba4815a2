import type { Month } from '../numbers/units/month';
import type { Story } from './story';

/**
 * How a client's work and price differ from the ordinary. All are factors, except the two shares
 * and the hours.
 */
export interface Plant {
  readonly tickets: number;
  readonly minutes: number;
  readonly price: number;
  readonly onsiteShare: number;
  readonly tierThreeShare: number;
  /** Hours a month of a tier-3 adviser, on top of what the plan includes. */
  readonly advisoryHours: number;
}

const ORDINARY: Plant = {
  tickets: 1,
  minutes: 1,
  price: 1,
  onsiteShare: 0.035,
  tierThreeShare: 0,
  advisoryHours: 0,
};

/**
 * The planted findings, by client. src/demo/README.md describes what each looks like from outside.
 */
const PLANTS: Readonly<Record<string, Partial<Plant>>> = {
  // Drains profit: almost half of its tickets need somebody on site.
  C01: { tickets: 2, minutes: 1.5, price: 0.78, onsiteShare: 0.47 },
  // Drains profit: three times the tickets, each of them long.
  C11: { tickets: 2.9, minutes: 1.75, price: 0.76 },
  // Underpriced: ordinary work at half of the ordinary price.
  C03: { price: 0.5 },
  // Over-served: a small client served by the most senior people.
  C30: { tickets: 1.5, minutes: 1.8, tierThreeShare: 0.9, advisoryHours: 20 },
};

export function plantOf(story: Story, clientId: string): Plant {
  return story.planted ? { ...ORDINARY, ...PLANTS[clientId] } : ORDINARY;
}

/** What a month is like for the whole service desk. */
export interface Pressure {
  readonly tickets: number;
  readonly minutes: number;
  /** The share of tickets that nobody attends to for months. */
  readonly lingering: number;
  readonly reopened: number;
}

/** Mild seasons that never raise RHEM three quarters in a row. */
const SEASONS = [1.02, 0.985, 1.005, 0.99];

/**
 * The quarters of the spiral up to the current one: more tickets, slower work, more left lying,
 * more done twice.
 */
const SPIRAL: readonly Pressure[] = [
  { tickets: 1.06, minutes: 1.06, lingering: 0.05, reopened: 0.05 },
  { tickets: 1.11, minutes: 1.14, lingering: 0.065, reopened: 0.065 },
  { tickets: 1.16, minutes: 1.23, lingering: 0.08, reopened: 0.08 },
  { tickets: 1.2, minutes: 1.32, lingering: 0.09, reopened: 0.09 },
];
const SPIRAL_STARTS = -3;

/**
 * Tickets of the first month are left lying and cleared in later months, so that the desk then
 * closes slightly more than it opens.
 */
const OPENING_BACKLOG = { months: 1, lingering: 0.17 };

export function pressureOf(story: Story, month: Month): Pressure {
  const spiral = SPIRAL[story.quarter(month) - SPIRAL_STARTS];
  if (story.planted && spiral) return spiral;
  const season = SEASONS[Math.floor((Number(month.slice(5, 7)) - 1) / 3)] ?? 1;
  const early = story.months.indexOf(month) < OPENING_BACKLOG.months;
  return {
    tickets: season,
    minutes: 1,
    lingering: early ? OPENING_BACKLOG.lingering : 0.001,
    reopened: 0.025,
  };
}
