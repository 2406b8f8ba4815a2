import type { SourceSystem } from '../../../src/tables/connection';
import type { Simulator } from '../../simulators/simulator';
import { openAutotask } from '../../simulators/autotask/autotask';
import {
  fillSample as fillAutotask,
  sampleTicket as autotaskTicket,
} from '../../simulators/autotask/sample';
import { openConnectwise } from '../../simulators/connectwise/connectwise';
import { fillSample, sampleTicket } from '../../simulators/connectwise/sample';
import { openHalopsa } from '../../simulators/halopsa/halopsa';
import {
  fillSample as fillHalopsa,
  sampleTicket as halopsaTicket,
} from '../../simulators/halopsa/sample';
import { openIntacct } from '../../simulators/intacct/intacct';
import { fillLedger as fillIntacct, LINES, sampleLine } from '../../simulators/intacct/sample';
import { openNetsuite } from '../../simulators/netsuite/netsuite';
import {
  fillLedger as fillNetsuite,
  post,
  sampleSale,
  unpost,
} from '../../simulators/netsuite/sample';
import { openQuickbooks } from '../../simulators/quickbooks/quickbooks';
import { fillLedger, sampleInvoice } from '../../simulators/quickbooks/sample';

/** A pretended system, in the terms in which every system is put to the test. */
export interface SystemUnderTest extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly credentials: Readonly<Record<string, string>>;
  /** A list that grows and changes, and where its rows are asked for. */
  readonly busy: { readonly stream: string; readonly address: RegExp };
  /** Where the ids of all rows of a list are asked for. */
  readonly idList: RegExp;
  /** A list that a key may lack, and the record kind that then stays empty. */
  readonly forbiddable: string;
  setClock(instant: string): void;
  /** Adds rows to the busy list, all changed at one instant. */
  addRows(from: number, count: number): void;
  /** Takes rows of the busy list away without a trace. */
  removeRows(from: number, count: number): void;
  /** A row of the busy list that cannot be read as documented. */
  addBrokenRow(id: number): void;
  forbid(): void;
  revokeKey(): void;
  /** The ids that the source has in the busy list. */
  ids(): string[];
}

export interface System {
  readonly system: SourceSystem;
  open(): Promise<SystemUnderTest>;
  /** Fault cases that it cannot have, each with the reason. */
  readonly cannot: Readonly<Record<string, string>>;
}

const TICKETS = '/service/tickets';

async function connectwise(): Promise<SystemUnderTest> {
  const simulator = await openConnectwise({ mostRows: 20 });
  fillSample(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'tickets', address: /service\/tickets\?.*conditions/ },
    idList: /fields=id&/,
    forbiddable: 'invoices',
    setClock: simulator.setClock,
    addRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.place(TICKETS, sampleTicket(id));
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
    ids: () =>
      simulator
        .rows(TICKETS)
        .map(({ id }) => String(id))
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

async function autotask(): Promise<SystemUnderTest> {
  const simulator = await openAutotask({ mostRows: 20 });
  fillAutotask(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'tickets', address: /Tickets\/query\n.*"title"/ },
    idList: /Tickets\/query\n.*"includeFields":\["id"\]/,
    forbiddable: 'billingItems',
    setClock: simulator.setClock,
    addRows: (from, count) => {
      for (let id = from; id < from + count; id += 1)
        simulator.place('Tickets', autotaskTicket(id));
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.remove('Tickets', id);
    },
    addBrokenRow: (id) => simulator.place('Tickets', autotaskTicket(id, { createDate: null })),
    forbid: () => void simulator.forbidden.add('BillingItems'),
    revokeKey: () => simulator.setSecret('revoked'),
    ids: () =>
      simulator
        .rows('Tickets')
        .map(({ id }) => String(id))
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

async function halopsa(): Promise<SystemUnderTest> {
  const simulator = await openHalopsa({ mostRows: 20 });
  fillHalopsa(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'tickets', address: /\/Tickets\?includestatus.*page_size=\d\d/ },
    idList: /ticketidonly=true/,
    forbiddable: 'invoices',
    setClock: simulator.setClock,
    addRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.place('Tickets', halopsaTicket(id));
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.remove('Tickets', id);
    },
    addBrokenRow: (id) => simulator.place('Tickets', halopsaTicket(id, { dateoccurred: null })),
    forbid: () => void simulator.forbidden.add('Invoice'),
    revokeKey: () => simulator.desk.revoke(),
    ids: () =>
      simulator
        .rows('Tickets')
        .map(({ id }) => String(id))
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

async function quickbooks(): Promise<SystemUnderTest> {
  const simulator = await openQuickbooks({ mostRows: 20 });
  fillLedger(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'invoices', address: /SELECT\+\*\+FROM\+Invoice\+|entities=Invoice&/ },
    idList: /SELECT\+Id%2C/,
    forbiddable: 'purchases',
    setClock: simulator.setClock,
    addRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.place('Invoice', sampleInvoice(id));
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) simulator.remove('Invoice', String(id));
    },
    addBrokenRow: (id) => simulator.place('Invoice', sampleInvoice(id, { TxnDate: undefined })),
    forbid: () => void simulator.forbidden.add('Purchase'),
    revokeKey: () => simulator.revoke(),
    ids: () =>
      simulator
        .rows('Invoice')
        .map(({ Id }) => Id)
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

async function intacct(): Promise<SystemUnderTest> {
  const simulator = await openIntacct({ mostRows: 20 });
  fillIntacct(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'ledgerLines', address: /journal-entry-line","fields":\["key","entryDate"/ },
    idList: /"fields":\["key"\].*"size":4000/,
    forbiddable: 'employees',
    setClock: simulator.setClock,
    addRows: (from, count) => {
      for (let key = from; key < from + count; key += 1)
        simulator.place(LINES, sampleLine(key, '4000', -100));
    },
    removeRows: (from, count) => {
      for (let key = from; key < from + count; key += 1) simulator.remove(LINES, String(key));
    },
    addBrokenRow: (key) =>
      simulator.place(LINES, sampleLine(key, '4000', -100, { 'glAccount.key': null })),
    forbid: () => void simulator.forbidden.add('company-config/employee'),
    revokeKey: () => simulator.revoke(),
    ids: () =>
      simulator
        .rows(LINES)
        .map(({ key }) => key)
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

async function netsuite(): Promise<SystemUnderTest> {
  const simulator = await openNetsuite({ mostRows: 20 });
  fillNetsuite(simulator);
  return {
    simulator,
    credentials: simulator.credentials,
    busy: { stream: 'transactions', address: /SELECT t\.id AS id, TO_CHAR/ },
    idList: /SELECT DISTINCT .* ORDER BY/,
    forbiddable: 'employees',
    setClock: simulator.setClock,
    addRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) sampleSale(simulator, id);
    },
    removeRows: (from, count) => {
      for (let id = from; id < from + count; id += 1) unpost(simulator, id);
    },
    addBrokenRow: (id) =>
      post(simulator, id, [{ account: '4000', amount: -100 }], { trandate: null }),
    forbid: () => void simulator.hidden.add('employee'),
    revokeKey: () => simulator.revoke(),
    ids: () =>
      simulator
        .rows('transaction')
        .map(({ id }) => String(id))
        .sort(),
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}

/** Every system that can be connected. A new connector adds its line here, and is put to all tests. */
export const SYSTEMS: readonly System[] = [
  {
    system: 'CONNECTWISE',
    open: connectwise,
    cannot: {
      '2': 'it publishes no budget; 429 is all it says',
      '5': 'its keys have no expiry, so that nothing is refreshed',
      '6': 'its keys have no expiry, so that nothing is refreshed',
      '14': 'undeleting does not exist there; merges and reopening have tests of their own',
      '18': 'it has no limit of volume: lists are read by the id of the last row',
    },
  },
  {
    system: 'AUTOTASK',
    open: autotask,
    cannot: {
      '2': 'its budget and what becomes of it have a test of their own',
      '5': 'its keys have no expiry, so that nothing is refreshed',
      '6': 'its keys have no expiry, so that nothing is refreshed',
      '14': 'it has no mark of a merge; reopening has a test of its own',
      '18': 'it has no limit of volume: lists are read by the id of the last row',
    },
  },
  {
    system: 'HALOPSA',
    open: halopsa,
    cannot: {
      '2': 'it publishes no budget; 429 is all it says',
      '5': 'a token that ends in mid-run has a test of its own',
      '6': 'it hands out tokens by the secret alone: nothing rotates that two programs could lose',
    },
  },
  {
    system: 'QUICKBOOKS',
    open: quickbooks,
    cannot: {
      '2': 'it publishes no budget; a fault says when it is too much, and has a test of its own',
      '5': 'the tokens of systems that have some are put to tests of their own',
      '6': 'the tokens of systems that have some are put to tests of their own',
      '14': 'it has no tickets; voided and moved documents have tests of their own',
    },
  },
  {
    system: 'INTACCT',
    open: intacct,
    cannot: {
      '2': 'it publishes no budget beforehand; the headers of a throttle have a test of their own',
      '5': 'the tokens of systems that have some are put to tests of their own',
      '6': 'its key grants a token at any time, so that no refresh token can be lost',
      '14': 'it has no tickets; what is not posted any more has a test of its own',
      '18': 'it has no limit of volume: lists are read on from the last row',
    },
  },
  {
    system: 'NETSUITE',
    open: netsuite,
    cannot: {
      '2': 'it publishes no budget; a throttle without a wait has a test of its own',
      '5': 'the tokens of systems that have some are put to tests of their own',
      '6': 'its key grants a token at any time, so that no refresh token can be lost',
      '14': 'it has no tickets; what is not posted any more has a test of its own',
      '18': 'the limit of rows for a query is never met: pages go on from the last row',
    },
  },
];
