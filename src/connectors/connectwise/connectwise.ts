import type { Connector } from '../connector';
import { AGREEMENT_TERMS } from './agreement-terms';
import { connectwiseMapping, type ConnectwiseMapping } from './mapping';
import { hook } from './hook';
import { probe } from './probes';
import { proposeMapping } from './propose-mapping';
import { SEAT_COUNTS } from './seat-counts';
import { openSource } from './source';
import { STREAMS } from './streams';

/** ConnectWise PSA (Manage), by its REST API 3.0. */
export const connectwise: Connector<ConnectwiseMapping> = {
  system: 'CONNECTWISE',
  hosts: [
    /^(api-)?(na|eu|au|aus|za|staging)\.myconnectwise\.net$/,
    /^api-staging\.connectwisedev\.com$/,
  ],
  pace: { perSecond: 10, concurrent: 4 },
  credentials: {
    companyId: 'the company that people log in to',
    publicKey: 'the public key of the API member',
    privateKey: 'the private key of the API member',
    clientId: 'the id of this integration, from the developer portal',
  },
  mapping: connectwiseMapping,
  streams: STREAMS,
  compositions: [AGREEMENT_TERMS, SEAT_COUNTS],
  coverage: {
    boards: { stream: 'tickets', value: ['board', 'name'], mappedBy: 'boards' },
    workTypes: {
      ...{ stream: 'time', value: ['workType', 'name'], weight: ['actualHours'] },
      mappedBy: 'workTypes',
    },
    money: {
      ...{ stream: 'additions', value: ['product', 'identifier'], weight: ['extPrice'] },
      mappedBy: 'unitTypes',
    },
  },
  tells: {
    ...{ members: 'LABOUR_COST', agreements: 'AGREEMENTS', additions: 'AGREEMENTS' },
    ...{ tickets: 'TICKETS', time: 'TIME', invoices: 'INVOICES' },
  },
  open: openSource,
  propose: proposeMapping,
  probe,
  hook,
};
