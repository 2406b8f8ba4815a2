import type { Connector } from '../connector';
import { CHARGES } from './charges-of-client';
import { hook } from './hook';
import { judgeHalopsa } from './judge';
import { halopsaMapping, type HalopsaMapping } from './mapping';
import { probe } from './probes';
import { proposeMapping } from './propose-mapping';
import { SEAT_COUNTS } from './seat-counts';
import { openSource } from './source';
import { STREAMS } from './streams';

/** HaloPSA, by its API. */
export const halopsa: Connector<HalopsaMapping> = {
  system: 'HALOPSA',
  hosts: [/^[a-z0-9][a-z0-9-]{0,62}\.halopsa\.com$/],
  // What is allowed is not documented: some count 500 in 3 minutes, others 450 in 5.
  pace: { perSecond: 1.5, concurrent: 3 },
  credentials: {
    tenant: 'the name of the tenant, as in https://tenant.halopsa.com',
    clientId: 'the client id of the API application',
    clientSecret: 'the client secret of the API application',
  },
  mapping: halopsaMapping,
  streams: STREAMS,
  compositions: [CHARGES, SEAT_COUNTS],
  coverage: {
    boards: { stream: 'tickets', value: ['team'], mappedBy: 'teams' },
    workTypes: {
      ...{ stream: 'actions', value: ['outcome'], weight: ['timetaken'] },
      mappedBy: 'outcomes',
    },
    money: {
      ...{ stream: 'recurringInvoices', each: ['lines'], value: ['item_shortdescription'] },
      ...{ weight: ['net_amount'], mappedBy: 'items' },
    },
  },
  judge: judgeHalopsa,
  open: openSource,
  propose: proposeMapping,
  tells: {
    ...{ agents: 'LABOUR_COST', contracts: 'AGREEMENTS', recurringInvoices: 'AGREEMENTS' },
    ...{ tickets: 'TICKETS', actions: 'TIME', timesheet: 'TIME', invoices: 'INVOICES' },
  },
  probe,
  hook,
};
