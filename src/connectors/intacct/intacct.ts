import type { Connector } from '../connector';
import { linesMapping, type LinesMapping } from '../ledger/lines-mapping';
import { monthsOf } from '../ledger/months-of';
import { postsOf } from '../ledger/posts-of';
import { EMPLOYMENTS } from './employments';
import { judge } from './judge';
import { probe } from './probes';
import { proposeMapping } from './propose-mapping';
import { openSource } from './source';
import { LEDGER_LINES, STREAMS } from './streams';

/** Sage Intacct, by its REST API v1. */
export const intacct: Connector<LinesMapping> = {
  system: 'INTACCT',
  hosts: [/^api\.intacct\.com$/],
  // The smallest contract lets one application ask 6 questions at once.
  pace: { perSecond: 4, concurrent: 3 },
  credentials: {
    clientId: 'the client id of your app at Sage',
    clientSecret: 'the client secret of your app at Sage',
    username: 'a Web Services user as user@company, or user@company|entity for one entity alone',
  },
  mapping: linesMapping,
  streams: STREAMS,
  compositions: [EMPLOYMENTS, monthsOf(LEDGER_LINES), postsOf(LEDGER_LINES)],
  coverage: {
    money: {
      ...{ stream: LEDGER_LINES, value: ['accountName'], weight: ['revenue'] },
      mappedBy: 'accounts',
    },
  },
  tells: { ledgerLines: 'INVOICES' },
  judge,
  open: openSource,
  propose: proposeMapping,
  probe,
};
