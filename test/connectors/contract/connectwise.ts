import { openConnectwise } from '../../simulators/connectwise/connectwise';
import {
  fillSample,
  sampleTicket,
  sampleTime,
  sellInFebruary,
} from '../../simulators/connectwise/sample';
import type { System, SystemUnderTest } from './system-under-test';

const TICKETS = '/service/tickets';

async function open(): Promise<SystemUnderTest> {
  const simulator = await openConnectwise({ mostRows: 20 });
  fillSample(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'tickets', address: /service\/tickets\?.*conditions/ },
    idList: /fields=id&/,
    forbiddable: 'invoices',
    setClock: simulator.setClock,
    addRows: (from, count, lastUpdated) => {
      const more = lastUpdated ? { _info: { dateEntered: lastUpdated, lastUpdated } } : {};
      for (let id = from; id < from + count; id += 1)
        simulator.place(TICKETS, sampleTicket(id, more));
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.remove(TICKETS, id);
    },
    addBrokenRow: (id) =>
      simulator.place(
        TICKETS,
        sampleTicket(id, { _info: { lastUpdated: '2026-03-02T15:40:02Z' } }),
      ),
    forbid: () => void simulator.forbidden.add('/finance/invoices'),
    revokeKey: () => simulator.setKey('revoked'),
    sell: () => sellInFebruary(simulator),
    workAt: (id, timeStart) =>
      simulator.place('/time/entries', sampleTime(id, 41_877, { timeStart, actualHours: 1 })),
    becomeAnother: () => simulator.setCompany('riverside'),
    moveWhileRead: () => {
      simulator.whilePaging = () => simulator.setCodebase('v2026_1/');
    },
    ids: () =>
      simulator
        .rows(TICKETS)
        .map(({ id }) => String(id))
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

export const connectwise: System = {
  system: 'CONNECTWISE',
  open,
  cannot: {
    '2': 'it publishes no budget; 429 is all it says',
    '5': 'its keys have no expiry, so that nothing is refreshed',
    '6': 'its keys have no expiry, so that nothing is refreshed',
    '14': 'undeleting does not exist there; merges and reopening have tests of their own',
    '18': 'it has no limit of volume: lists are read by the id of the last row',
  },
};
