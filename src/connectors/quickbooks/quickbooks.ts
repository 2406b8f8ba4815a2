import type { Connector } from '../connector';
import { CONTRACTORS } from './contractors';
import { judge } from './judge';
import { LEDGER_MONTHS } from './ledger-months';
import { quickbooksMapping, type QuickbooksMapping } from './mapping';
import { hook } from './hook';
import { probe } from './probes';
import { proposeMapping } from './propose-mapping';
import { SOLD_DOCUMENTS } from './sold-documents';
import { openSource } from './source';
import { STREAMS } from './streams';
import { WORKED_TIME } from './time-activities';

/** QuickBooks Online, by its Accounting API v3. */
export const quickbooks: Connector<QuickbooksMapping> = {
  system: 'QUICKBOOKS',
  hosts: [/^(sandbox-)?quickbooks\.api\.intuit\.com$/, /^oauth\.platform\.intuit\.com$/],
  // 500 a minute are allowed for a company.
  pace: { perSecond: 8, concurrent: 4 },
  credentials: {
    clientId: 'the client id of your app at Intuit',
    clientSecret: 'the client secret of your app at Intuit',
    realmId: 'the id of the company, which the consent page hands over',
    refreshToken: 'the refresh token that consent was traded for',
  },
  mapping: quickbooksMapping,
  streams: STREAMS,
  compositions: [SOLD_DOCUMENTS, LEDGER_MONTHS, CONTRACTORS, WORKED_TIME],
  coverage: {
    money: {
      ...{ stream: SOLD_DOCUMENTS.name, each: ['lines'], value: ['item'], weight: ['amount'] },
      mappedBy: 'items',
    },
  },
  tells: {
    ...{ invoices: 'INVOICES', salesReceipts: 'INVOICES', creditMemos: 'INVOICES' },
    refundReceipts: 'INVOICES',
  },
  judge,
  open: openSource,
  propose: proposeMapping,
  probe,
  hook,
};
