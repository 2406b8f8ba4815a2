import { openIntacct } from '../../simulators/intacct/intacct';
import { fillLedger, LINES, sampleLine, sellInFebruary } from '../../simulators/intacct/sample';
import type { System, SystemUnderTest } from './system-under-test';

async function open(): Promise<SystemUnderTest> {
  const simulator = await openIntacct({ mostRows: 20 });
  fillLedger(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: {
      stream: 'ledgerLines',
      address: /journal-entry-line","fields":\["key","entryDate".*"\$lte"/,
    },
    idList: /"fields":\["key"\].*"size":4000/,
    forbiddable: 'employees',
    setClock: simulator.setClock,
    addRows: (from, count, changedAt) => {
      const more = changedAt ? { 'audit.modifiedDateTime': changedAt } : {};
      for (let key = from; key < from + count; key += 1)
        simulator.place(LINES, sampleLine(key, '4000', -100, more));
    },
    removeRows: (from, count) => {
      for (let key = from; key < from + count; key += 1) simulator.remove(LINES, String(key));
    },
    addBrokenRow: (key) =>
      simulator.place(LINES, sampleLine(key, '4000', -100, { 'glAccount.key': null })),
    forbid: () => void simulator.forbidden.add('company-config/employee'),
    revokeKey: () => simulator.revoke(),
    sell: () => sellInFebruary(simulator),
    becomeAnother: () => simulator.revoke(),
    ids: () =>
      simulator
        .rows(LINES)
        .map(({ key }) => key)
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

export const intacct: System = {
  system: 'INTACCT',
  open,
  cannot: {
    '2': 'it publishes no budget beforehand; the headers of a throttle have a test of their own',
    '5': 'the tokens of systems that have some are put to tests of their own',
    '6': 'its key grants a token at any time, so that no refresh token can be lost',
    '14': 'it has no tickets; what is not posted any more has a test of its own',
    '17': 'its lines carry dates, which no zone moves',
    moving: 'it has one address for all companies, and the key says which',
    '18': 'it has no limit of volume: lists are read on from the last row',
  },
};
