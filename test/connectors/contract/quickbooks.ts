import { openQuickbooks } from '../../simulators/quickbooks/quickbooks';
import {
  fillLedger,
  meta,
  sampleInvoice,
  sellInFebruary,
} from '../../simulators/quickbooks/sample';
import type { System, SystemUnderTest } from './system-under-test';

async function open(): Promise<SystemUnderTest> {
  const simulator = await openQuickbooks({ mostRows: 20 });
  fillLedger(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'invoices', address: /SELECT\+\*\+FROM\+Invoice\+|entities=Invoice&/ },
    idList: /SELECT\+Id%2C/,
    forbiddable: 'purchases',
    setClock: simulator.setClock,
    addRows: (from, count, changedAt) => {
      const more = changedAt ? meta(changedAt) : {};
      for (let id = from; id < from + count; id += 1)
        simulator.place('Invoice', sampleInvoice(id, more));
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.remove('Invoice', String(id));
    },
    addBrokenRow: (id) => simulator.place('Invoice', sampleInvoice(id, { TxnDate: undefined })),
    forbid: () => void simulator.forbidden.add('Purchase'),
    revokeKey: () => simulator.revoke(),
    sell: () => sellInFebruary(simulator),
    becomeAnother: () => simulator.setRealm('99'),
    ids: () =>
      simulator
        .rows('Invoice')
        .map(({ Id }) => Id)
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

export const quickbooks: System = {
  system: 'QUICKBOOKS',
  open,
  cannot: {
    '2': 'it publishes no budget; a fault says when it is too much, and has a test of its own',
    '5': 'the tokens of systems that have some are put to tests of their own',
    '6': 'the tokens of systems that have some are put to tests of their own',
    '14': 'it has no tickets; voided and moved documents have tests of their own',
    '17': 'its documents carry dates, which no zone moves',
    moving: 'all companies have one address, and are told apart by their number',
  },
};
