import type { AgreementType, TicketOrigin } from '../numbers/classify/entry-facts';
import type { DeliveryAreaKey } from '../numbers/areas';
import { BILLING_CYCLES } from '../numbers/measures/recurring-lines';

/** Some cycles bill at times that no cycle here has: their amounts are made monthly. */
export const MAPPED_CYCLES = [...BILLING_CYCLES, 'BIWEEKLY', 'BIMONTHLY', 'NOT_RECURRING'] as const;
export type MappedCycle = (typeof MAPPED_CYCLES)[number];

/** What names usually mean, where the mapping says nothing. The first that fits is taken. */
type Guesses<T> = readonly (readonly [RegExp, T])[];

const guess =
  <T>(guesses: Guesses<T>) =>
  (name: string): T | null =>
    guesses.find(([shape]) => shape.test(name))?.[1] ?? null;

const ORIGINS: Guesses<TicketOrigin> = [
  [/alert|monitor|rmm|automate|labtech|nagios|backup/i, 'ALERT'],
  [/^internal|technician|engineer/i, 'TECHNICIAN'],
  [/e-?mail|phone|call|portal|chat|walk|contact|user/i, 'END_USER'],
];
export const originOf = (name: string): TicketOrigin => guess(ORIGINS)(name) ?? 'END_USER';

const AGREEMENTS: Guesses<AgreementType> = [
  [/block|prepaid|hour.?bank/i, 'BLOCK_HOURS'],
  [/t\s*&\s*m|time (and|&) material|break.?fix|hourly/i, 'TIME_AND_MATERIALS'],
  [/project/i, 'PROJECT'],
  [/product|hardware|licen[cs]e|software|saas|warranty/i, 'PRODUCT'],
];
export const agreementTypeOf = (name: string): AgreementType =>
  guess(AGREEMENTS)(name) ?? 'MANAGED';

const CYCLES: Guesses<MappedCycle> = [
  [/semi.?annual|half.?year|6 months/i, 'SEMIANNUAL'],
  [/bi.?week|fortnight/i, 'BIWEEKLY'],
  [/bi.?month/i, 'BIMONTHLY'],
  [/week/i, 'WEEKLY'],
  [/quarter/i, 'QUARTERLY'],
  [/annual|year/i, 'ANNUAL'],
  [/not.?recurring|one.?time|once/i, 'NOT_RECURRING'],
];
export const cycleOf = (name: string): MappedCycle => guess(CYCLES)(name) ?? 'MONTHLY';

export const areaOf = guess<DeliveryAreaKey>([
  [/vcio|strateg|advisor/i, 'VCIO'],
  [/align|tam\b|audit|assess/i, 'TECHNOLOGY_ALIGNMENT'],
  [/central|patch|automat|noc|maintenance/i, 'CENTRALIZED_SERVICES'],
  [/project|install|implement|professional|onboard/i, 'PROFESSIONAL_SERVICES'],
  [/tier|help|desk|support|remote|on.?site|reactive/i, 'SUPPORT'],
]);

const TIERS = /(?:tier|level|l)\s*([1-4])/i;
export const tierOf = (name: string): number | undefined => {
  const tier = TIERS.exec(name)?.[1];
  return tier === undefined ? undefined : Number(tier);
};

export const isOnsite = (name: string): boolean => /on.?site/i.test(name);

export const unitOf = guess<'SEAT' | 'ENDPOINT' | 'NEITHER'>([
  [/user|seat|person|employee|mailbox/i, 'SEAT'],
  [/workstation|desktop|laptop|server|device|endpoint|computer|\bpc\b/i, 'ENDPOINT'],
]);

/** Planned work has boards of its own. */
export const isProactive = (name: string): boolean =>
  /proactive|align|maintenance|patch|recurring|scheduled/i.test(name);
