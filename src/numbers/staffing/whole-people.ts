/** Binary fractions a hair under a whole number are that number: 3 people paid for are not 2. */
export const HAIR = 1e-9;

/** The whole number of people at or below some full-time people. */
export const wholePeople = (fte: number): number => Math.floor(fte + HAIR);
