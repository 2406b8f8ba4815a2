import type { Connector } from '../connector';
import { CONTRACT_TERMS } from './contract-terms';
import { judgeAutotask } from './judge';
import { autotaskMapping, type AutotaskMapping } from './mapping';
import { hook } from './hook';
import { probe } from './probes';
import { proposeMapping } from './propose-mapping';
import { SEAT_COUNTS } from './seat-counts';
import { openSource } from './source';
import { STREAMS } from './streams';

/** Autotask PSA, by its REST API 1.0. */
export const autotask: Connector<AutotaskMapping> = {
  system: 'AUTOTASK',
  hosts: [/^webservices\d{0,3}\.autotask\.net$/],
  // No more than three at once are answered, and 10 000 an hour for all programs together.
  pace: { perSecond: 2, concurrent: 3 },
  credentials: {
    userName: 'the user name of the API user',
    secret: 'the secret of the API user',
    integrationCode: 'the tracking identifier of the integration',
  },
  mapping: autotaskMapping,
  streams: STREAMS,
  compositions: [CONTRACT_TERMS, SEAT_COUNTS],
  coverage: {
    boards: { stream: 'tickets', value: ['queueID', 'name'], mappedBy: 'queues' },
    workTypes: {
      ...{ stream: 'timeEntries', value: ['billingCodeID', 'name'], weight: ['hoursWorked'] },
      mappedBy: 'workTypes',
    },
    money: {
      ...{ stream: 'contractServiceUnits', value: ['serviceID', 'name'], weight: ['price'] },
      mappedBy: 'services',
    },
  },
  judge: judgeAutotask,
  open: openSource,
  propose: proposeMapping,
  tells: {
    ...{ resources: 'LABOUR_COST', contracts: 'AGREEMENTS', contractServiceUnits: 'AGREEMENTS' },
    ...{ tickets: 'TICKETS', timeEntries: 'TIME', billingItems: 'INVOICES' },
  },
  probe,
  hook,
};
