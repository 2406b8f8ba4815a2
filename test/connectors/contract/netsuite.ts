import { openNetsuite } from '../../simulators/netsuite/netsuite';
import {
  fillLedger,
  post,
  sampleSale,
  sellInFebruary,
  unpost,
} from '../../simulators/netsuite/sample';
import type { System, SystemUnderTest } from './system-under-test';

async function open(): Promise<SystemUnderTest> {
  const simulator = await openNetsuite({ mostRows: 20 });
  fillLedger(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'transactions', address: /SELECT t\.id AS id, TO_CHAR.*lastmodifieddate <= / },
    idList: /SELECT DISTINCT .* ORDER BY/,
    forbiddable: 'employees',
    setClock: simulator.setClock,
    addRows: (from, count, changedAt) => {
      const more = changedAt ? { lastmodifieddate: changedAt.replace('Z', '') } : {};
      for (let id = from; id < from + count; id += 1) sampleSale(simulator, id, more);
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) unpost(simulator, id);
    },
    addBrokenRow: (id) =>
      post(simulator, id, [{ account: '4000', amount: -100 }], { trandate: null }),
    forbid: () => void simulator.hidden.add('employee'),
    revokeKey: () => simulator.revoke(),
    sell: () => sellInFebruary(simulator),
    becomeAnother: () => simulator.revoke(),
    ids: () =>
      simulator
        .rows('transaction')
        .map(({ id }) => String(id))
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

export const netsuite: System = {
  system: 'NETSUITE',
  open,
  cannot: {
    '2': 'it publishes no budget; a throttle without a wait has a test of its own',
    '5': 'the tokens of systems that have some are put to tests of their own',
    '6': 'its key grants a token at any time, so that no refresh token can be lost',
    '14': 'it has no tickets; what is not posted any more has a test of its own',
    '18': 'the limit of rows for a query is never met: pages go on from the last row',
    '17': 'its transactions carry dates, which no zone moves',
    moving: 'the account is a part of its address, and the key belongs to that account',
  },
};
