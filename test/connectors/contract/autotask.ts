import { openAutotask } from '../../simulators/autotask/autotask';
import {
  fillSample,
  sampleTicket,
  sampleTime,
  sellInFebruary,
} from '../../simulators/autotask/sample';
import type { System, SystemUnderTest } from './system-under-test';

async function open(): Promise<SystemUnderTest> {
  const simulator = await openAutotask({ mostRows: 20 });
  fillSample(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'tickets', address: /Tickets\/query\n.*"title"/ },
    idList: /Tickets\/query\n.*"includeFields":\["id"\]/,
    forbiddable: 'billingItems',
    setClock: simulator.setClock,
    addRows: (from, count, changed) => {
      const more = changed ? { lastTrackedModificationDateTime: changed } : {};
      for (let id = from; id < from + count; id += 1)
        simulator.place('Tickets', sampleTicket(id, more));
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.remove('Tickets', id);
    },
    addBrokenRow: (id) => simulator.place('Tickets', sampleTicket(id, { createDate: null })),
    forbid: () => void simulator.forbidden.add('BillingItems'),
    revokeKey: () => simulator.setSecret('revoked'),
    sell: () => sellInFebruary(simulator),
    workAt: (id, startDateTime) =>
      simulator.place('TimeEntries', sampleTime(id, 7712, { startDateTime, hoursWorked: 1 })),
    becomeAnother: () => simulator.setSecret('that of another company'),
    moveWhileRead: () => {
      simulator.whilePaging = () => simulator.setZone('zone9/');
    },
    ids: () =>
      simulator
        .rows('Tickets')
        .map(({ id }) => String(id))
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

export const autotask: System = {
  system: 'AUTOTASK',
  open,
  cannot: {
    '2': 'its budget and what becomes of it have a test of their own',
    '5': 'its keys have no expiry, so that nothing is refreshed',
    '6': 'its keys have no expiry, so that nothing is refreshed',
    '14': 'it has no mark of a merge; reopening has a test of its own',
    '18': 'it has no limit of volume: lists are read by the id of the last row',
  },
};
