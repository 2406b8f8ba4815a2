import type { Connector } from '../connector';
import { linesMapping, type LinesMapping } from '../ledger/lines-mapping';
import { monthsOf } from '../ledger/months-of';
import { postsOf } from '../ledger/posts-of';
import { judge } from './judge';
import { probe } from './probes';
import { proposeMapping } from './propose-mapping';
import { openSource } from './source';
import { STREAMS, TRANSACTIONS } from './streams';

/** NetSuite, by SuiteQL over REST. */
export const netsuite: Connector<LinesMapping> = {
  system: 'NETSUITE',
  hosts: [/^[a-z0-9-]+\.suitetalk\.api\.netsuite\.com$/],
  // The smallest account lets all programs together ask 5 questions at once.
  pace: { perSecond: 4, concurrent: 2 },
  credentials: {
    accountId: 'the number of the account, such as 1234567, or 1234567_SB1 for a sandbox',
    clientId: 'the client id of the integration record',
    certificateId: 'the id of the certificate that is mapped to the integration',
    privateKey: 'the private key of that certificate as PEM text, RSA or P-256',
  },
  mapping: linesMapping,
  streams: STREAMS,
  compositions: [monthsOf(TRANSACTIONS), postsOf(TRANSACTIONS)],
  coverage: {
    money: {
      ...{ stream: TRANSACTIONS, each: ['lines'], value: ['accountName'], weight: ['revenue'] },
      mappedBy: 'accounts',
    },
  },
  judge,
  open: openSource,
  propose: proposeMapping,
  probe,
};
