/** Postgres takes no half of a letter, whether it was sent or cut. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();
