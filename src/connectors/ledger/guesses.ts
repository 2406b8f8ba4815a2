import type { Sold } from './ledger-mapping';

const GOODS = /hardware|product|licen[cs]e|software|equipment|parts/i;
const RECURS =
  /managed|monthly|agreement|contract|subscription|recurring|retainer|per (user|seat|device)/i;

/** What a name usually means, where the mapping says nothing. */
export function soldByName(name: string): Sold {
  const goods = GOODS.test(name);
  if (RECURS.test(name)) return goods ? 'RECURRING_PRODUCT' : 'RECURRING_SERVICE';
  return goods ? 'PRODUCT' : 'NON_RECURRING_SERVICE';
}

/** Goods that are known as such by their type, whatever they are called. */
export const asGoods = (guess: Sold): Sold =>
  guess.startsWith('RECURRING') ? 'RECURRING_PRODUCT' : 'PRODUCT';

const TOOLS = /software|tool|licen[cs]e|subscription|saas|cloud|hosting/i;
const WAGES = /wage|salar|payroll/i;

/** What the name of an account of expenses usually means. */
export const isWagesName = (name: string): boolean => WAGES.test(name);
export const isToolName = (name: string): boolean => !WAGES.test(name) && TOOLS.test(name);
