/**
 * How other systems write the words of this API. Only words with one meaning are listed. A word
 * that some system uses in another sense is refused, and the refusal names the words near to it.
 */

const all = <T extends string>(word: T, ...others: string[]): Record<string, T> =>
  Object.fromEntries(others.map((other) => [other, word]));

export const AGREEMENT_TYPE_WORDS = {
  ...all('MANAGED', 'MANAGED_SERVICE', 'MANAGED_SERVICES', 'MANAGED_IT', 'MANAGED_IT_SERVICES'),
  ...all('MANAGED', 'RECURRING_SERVICE', 'RECURRING_SERVICES', 'ALL_INCLUSIVE', 'ALL_IN'),
  ...all('MANAGED', 'FIXED_FEE', 'FLAT_FEE', 'FLAT_RATE', 'UNLIMITED'),
  ...all('BLOCK_HOURS', 'BLOCK_HOUR', 'BLOCK_TIME', 'BLOCK_OF_TIME', 'BLOCK_OF_HOURS', 'BLOCK'),
  ...all('BLOCK_HOURS', 'PREPAID_HOURS', 'PRE_PAID_HOURS', 'PREPAID_TIME', 'HOUR_BANK'),
  ...all('TIME_AND_MATERIALS', 'T_AND_M', 'TM', 'TIME_AND_MATERIAL', 'TIME_MATERIALS'),
  ...all('TIME_AND_MATERIALS', 'TIME_MATERIAL', 'BREAK_FIX', 'HOURLY'),
  ...all('PROJECT', 'PROJECTS', 'FIXED_PRICE'),
  ...all('PRODUCT', 'PRODUCTS', 'HARDWARE', 'SOFTWARE', 'LICENSE', 'LICENSES', 'LICENCES'),
};

export const TICKET_SOURCE_WORDS = {
  ...all('END_USER', 'USER', 'CLIENT', 'CUSTOMER', 'CONTACT', 'EMAIL', 'E_MAIL', 'MAIL'),
  ...all('END_USER', 'PHONE', 'PHONE_CALL', 'CALL', 'TELEPHONE', 'VOICEMAIL', 'CHAT', 'WALK_IN'),
  ...all('END_USER', 'PORTAL', 'CLIENT_PORTAL', 'CUSTOMER_PORTAL', 'WEB', 'WEB_PORTAL', 'WEBSITE'),
  ...all('ALERT', 'ALERTS', 'MONITORING', 'MONITORING_ALERT', 'RMM', 'RMM_ALERT', 'AUTOMATED'),
  ...all('TECHNICIAN', 'TECH', 'ENGINEER', 'STAFF'),
};

export const CYCLE_WORDS = {
  ...all('WEEKLY', 'WEEK', 'PER_WEEK', 'EVERY_WEEK'),
  ...all('MONTHLY', 'MONTH', 'PER_MONTH', 'EVERY_MONTH'),
  ...all('QUARTERLY', 'QUARTER', 'PER_QUARTER', 'EVERY_3_MONTHS'),
  ...all('SEMIANNUAL', 'SEMI_ANNUAL', 'SEMI_ANNUALLY', 'SEMIANNUALLY', 'HALF_YEARLY'),
  ...all('SEMIANNUAL', 'HALF_YEAR', 'EVERY_6_MONTHS'),
  ...all('ANNUAL', 'ANNUALLY', 'YEARLY', 'YEAR', 'PER_YEAR', 'EVERY_YEAR', 'EVERY_12_MONTHS'),
};

export const CLIENT_STATUS_WORDS = {
  ...all('PROSPECT', 'LEAD', 'POTENTIAL', 'OPPORTUNITY'),
  ...all('ACTIVE', 'CLIENT', 'CUSTOMER', 'CURRENT'),
  ...all('OFFBOARDED', 'OFF_BOARDED', 'FORMER', 'FORMER_CLIENT', 'FORMER_CUSTOMER', 'PAST'),
  ...all('OFFBOARDED', 'LOST', 'CANCELLED', 'CANCELED', 'TERMINATED', 'CHURNED'),
};

export const EVENT_WORDS = {
  ...all('OPENED', 'OPEN', 'CREATED', 'NEW'),
  ...all('CLOSED', 'CLOSE', 'RESOLVED', 'COMPLETED'),
  ...all('REOPENED', 'RE_OPENED', 'REOPEN', 'RE_OPEN'),
  ...all('ESCALATED', 'ESCALATE', 'ESCALATION'),
  ...all('MOVED', 'MOVE', 'TRANSFERRED'),
  ...all('MERGED', 'MERGE'),
  ...all('UNMERGED', 'UN_MERGED', 'UNMERGE'),
  ...all('DELETED', 'DELETE'),
};

export const REVENUE_WORDS = {
  ...all('RECURRING_SERVICE', 'RECURRING_SERVICES', 'MRR', 'MANAGED_SERVICES'),
  ...all('NON_RECURRING_SERVICE', 'NON_RECURRING_SERVICES', 'NONRECURRING_SERVICE', 'NRR'),
  ...all('NON_RECURRING_SERVICE', 'PROFESSIONAL_SERVICES', 'ONE_TIME_SERVICE', 'LABOR', 'LABOUR'),
  ...all('PRODUCT', 'PRODUCTS', 'HARDWARE', 'GOODS'),
  ...all('RECURRING_PRODUCT', 'RECURRING_PRODUCTS'),
};

export const BASIS_WORDS = {
  ...all('SEATS', 'SEAT', 'PER_SEAT', 'USERS', 'PER_USER'),
  ...all('ENDPOINTS', 'ENDPOINT', 'PER_ENDPOINT', 'DEVICES', 'PER_DEVICE'),
  ...all('PER_CLIENT', 'CLIENTS', 'PER_CUSTOMER'),
};

export const AREA_WORDS = {
  ...all('SUPPORT', 'SUPPORT_DESK', 'SERVICE_DESK', 'HELP_DESK', 'HELPDESK'),
  ...all('CENTRALIZED_SERVICES', 'CENTRALISED_SERVICES'),
  ...all('TECHNOLOGY_ALIGNMENT', 'TAM'),
  ...all('VCIO', 'V_CIO', 'VIRTUAL_CIO'),
  ...all('PROFESSIONAL_SERVICES', 'PROFESSIONAL_SERVICE'),
};
