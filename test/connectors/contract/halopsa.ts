import { openHalopsa } from '../../simulators/halopsa/halopsa';
import {
  fillSample,
  sampleAction,
  sampleTicket,
  sellInFebruary,
} from '../../simulators/halopsa/sample';
import type { System, SystemUnderTest } from './system-under-test';

async function open(): Promise<SystemUnderTest> {
  const simulator = await openHalopsa({ mostRows: 20 });
  fillSample(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'tickets', address: /\/Tickets\?includestatus.*page_size=\d\d/ },
    idList: /ticketidonly=true/,
    forbiddable: 'invoices',
    setClock: simulator.setClock,
    addRows: (from, count, changed) => {
      const more = changed ? { last_update: changed.replace('Z', '') } : {};
      for (let id = from; id < from + count; id += 1)
        simulator.place('Tickets', sampleTicket(id, more));
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.remove('Tickets', id);
    },
    addBrokenRow: (id) => simulator.place('Tickets', sampleTicket(id, { dateoccurred: null })),
    forbid: () => void simulator.forbidden.add('Invoice'),
    revokeKey: () => simulator.desk.revoke(),
    sell: () => sellInFebruary(simulator),
    workAt: (id, instant) => {
      const datetime = instant.replace('Z', '');
      const at = { datetime, actionarrivaldate: datetime, timetaken: 1 };
      simulator.place('Actions', sampleAction(3107, id, at));
    },
    becomeAnother: () => simulator.setTenant('riverside'),
    ids: () =>
      simulator
        .rows('Tickets')
        .map(({ id }) => String(id))
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

export const halopsa: System = {
  system: 'HALOPSA',
  open,
  cannot: {
    '2': 'it publishes no budget; 429 is all it says',
    '5': 'a token that ends in mid-run has a test of its own',
    '6': 'it hands out tokens by the secret alone: nothing rotates that two programs could lose',
    moving: 'its address is that of the tenant for good',
  },
};
