import type { FindingCode } from '../../src/numbers/quality/catalogue';
import { openSmallServer, type SmallMsp, type SmallServer } from '../rollup/small-msp';
import { day, foundIn, openSound, sendFrom, shownOf, technician } from './contradictory-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const entry = (externalId: string, more: object = {}) => ({
  externalId,
  clientExternalId: 'A',
  technicianExternalId: 't1',
  startedAt: day(11),
  minutes: '50',
  ...more,
});

interface Odd {
  readonly code: FindingCode;
  readonly what: string;
  /** Sent beside the sound MSP before the entries. */
  readonly before?: (msp: SmallMsp) => Promise<unknown>;
  readonly entries: readonly object[];
  readonly count: number;
  readonly share: number;
  readonly shown: readonly string[];
}

const ODD: readonly Odd[] = [
  {
    code: 'DUPLICATE_WORK',
    what: 'the same technician, start, minutes, client and ticket under another id',
    before: (msp) =>
      msp.send('tickets', [{ externalId: 'k', clientExternalId: 'A', openedAt: day(4) }]),
    entries: [
      entry('e1'),
      entry('e2'),
      entry('on a ticket', { ticketExternalId: 'k' }),
      entry('longer', { minutes: '51' }),
      entry('later', { startedAt: day(11, '15:01') }),
      entry('of another', { technicianExternalId: 't2' }),
      entry('for another', { clientExternalId: 'B' }),
      entry('nobody 1', { technicianExternalId: null }),
      entry('nobody 2', { technicianExternalId: null }),
      entry('no time 1', { minutes: '0' }),
      entry('no time 2', { minutes: '0' }),
      entry('deleted', { deleted: true }),
    ],
    count: 1,
    share: 1 / 7,
    shown: ['e2'],
  },
  {
    code: 'HOURS_AS_MINUTES',
    what: 'five entries or more of a month, of minutes that are hours',
    entries: [
      ...[4, 5, 6, 7, 8].map((n) => entry(`t1 ${n}`, { startedAt: day(n), minutes: '7.5' })),
      entry('t1 in June', { startedAt: '2026-06-02T15:00:00Z', minutes: '90' }),
      ...[4, 5, 6, 7].map((n) =>
        entry(`few ${n}`, { startedAt: day(n), minutes: '2', technicianExternalId: null }),
      ),
      ...Array.from({ length: 5 }, (_, n) =>
        entry(`one full day ${n}`, { minutes: '5', technicianExternalId: 't2' }),
      ),
    ],
    count: 5,
    share: 5 / 14,
    shown: ['t1 4', 't1 5', 't1 6', 't1 7', 't1 8'],
  },
  {
    code: 'OVERFULL_DAYS',
    what: 'more than 24 hours for one day of one technician, over all clients',
    entries: [
      entry('e1', { minutes: '720' }),
      entry('e2', { minutes: '720', clientExternalId: 'B' }),
      entry('e3', { minutes: '0.1', startedAt: day(11, '20:00') }),
      entry('exactly 1', { minutes: '720', technicianExternalId: 't2' }),
      entry('exactly 2', { minutes: '720', technicianExternalId: 't2' }),
      entry('nobody 1', { minutes: '1440', technicianExternalId: null }),
      entry('nobody 2', { minutes: '1440', technicianExternalId: null }),
    ],
    count: 3,
    share: 3 / 5,
    shown: ['e1', 'e2', 'e3'],
  },
  {
    code: 'OVERLAPPING_WORK',
    what: 'an entry that starts before an earlier one of the same technician is over',
    entries: [
      entry('long', { minutes: '120' }),
      entry('within', { startedAt: day(11, '15:30'), minutes: '5' }),
      entry('still within', { startedAt: day(11, '16:30') }),
      entry('right after', { startedAt: day(11, '17:20') }),
      entry('of another', { technicianExternalId: 't2' }),
    ],
    count: 2,
    share: 2 / 5,
    shown: ['still within', 'within'],
  },
  {
    code: 'ENTRIES_OUTSIDE_EMPLOYMENT',
    what: 'before the first day, and from the first day after the last',
    before: (msp) =>
      msp.send('technicians', [
        technician('t2', { employedFrom: '2026-05-08', employedUntil: '2026-05-20' }),
      ]),
    entries: [
      entry('before', { technicianExternalId: 't2', startedAt: day(7) }),
      entry('first', { technicianExternalId: 't2', startedAt: day(8) }),
      entry('last', { technicianExternalId: 't2', startedAt: day(19) }),
      entry('after', { technicianExternalId: 't2', startedAt: day(20) }),
      entry('nobody', { technicianExternalId: null }),
    ],
    count: 2,
    share: 0.5,
    shown: ['after', 'before'],
  },
  {
    code: 'ENTRIES_OUTSIDE_CLIENT_TIME',
    what: 'before it came, from the day it left, and for a prospect',
    before: (msp) =>
      msp.send('clients', [
        { externalId: 'B', name: 'B', onboardedOn: '2026-05-08', offboardedOn: '2026-05-20' },
        { externalId: 'P', name: 'P', status: 'PROSPECT' },
        { externalId: 'I', name: 'I', internal: true, onboardedOn: '2026-05-20' },
      ]),
    entries: [
      entry('before', { clientExternalId: 'B', startedAt: day(7) }),
      entry('first', { clientExternalId: 'B', startedAt: day(8) }),
      entry('after', { clientExternalId: 'B', startedAt: day(20) }),
      entry('prospect', { clientExternalId: 'P' }),
      entry('internal', { clientExternalId: 'I' }),
      entry('nobody', { clientExternalId: null }),
    ],
    count: 3,
    share: 0.75,
    shown: ['after', 'before', 'prospect'],
  },
  {
    code: 'ENTRIES_BEFORE_TICKET',
    what: 'more than a day before the opening; a call before the ticket was written is none',
    before: (msp) =>
      msp.send('tickets', [{ externalId: 'k', clientExternalId: 'A', openedAt: day(11) }]),
    entries: [
      entry('days before', { ticketExternalId: 'k', startedAt: day(10, '14:59') }),
      entry('a day before', { ticketExternalId: 'k', startedAt: day(10) }),
      entry('on no ticket', { startedAt: day(4) }),
    ],
    count: 1,
    share: 0.5,
    shown: ['days before'],
  },
  {
    code: 'AGREEMENT_OF_ANOTHER_CLIENT',
    what: 'an agreement, its own or the ticket’s, of another client or of none',
    before: (msp) =>
      msp.send('tickets', [
        {
          externalId: 'k',
          clientExternalId: 'A',
          agreementExternalId: 'agreement B',
          openedAt: day(4),
        },
      ]),
    entries: [
      entry('own', { agreementExternalId: 'agreement A' }),
      entry('foreign', { agreementExternalId: 'agreement B' }),
      entry('of nobody', { clientExternalId: null, agreementExternalId: 'agreement B' }),
      entry('by ticket', { ticketExternalId: 'k' }),
      entry('under none'),
    ],
    count: 3,
    share: 0.75,
    shown: ['by ticket', 'foreign', 'of nobody'],
  },
  {
    code: 'ONSITE_DIFFERS_FROM_WORK_TYPE',
    what: 'the mark says one place and the work type the other',
    entries: [
      entry('remote there', { workType: 'Remote support', onsite: true }),
      entry('onsite here', { workType: 'On-Site visit' }),
      entry('remote here', { workType: 'remote' }),
      entry('onsite there', { workType: 'OnSite', onsite: true }),
      entry('says neither', { workType: 'Remoteness', onsite: true }),
      entry('says both', { workType: 'Remote or on site' }),
    ],
    count: 2,
    share: 0.5,
    shown: ['onsite here', 'remote there'],
  },
];

test.each(ODD.map((odd) => [`${odd.code}: ${odd.what}`, odd] as const))('%s', async (_, odd) => {
  const msp = await openSound(on);
  await odd.before?.(msp);
  await msp.send('time-entries', odd.entries as never);
  await msp.count();
  expect(await foundIn(msp, odd.code)).toEqual({ count: odd.count, share: odd.share });
  expect(await shownOf(msp, odd.code)).toEqual(odd.shown);
});

test('an agreement that was worked under before it began', async () => {
  const msp = await openSound(on);
  const early = { clientExternalId: 'A', name: 'Early', type: 'MANAGED', startsOn: '2026-05-12' };
  await msp.send('agreements', [{ externalId: 'early', ...early }]);
  await msp.send('time-entries', [
    entry('before', { agreementExternalId: 'early' }),
    entry('in force', { agreementExternalId: 'early', startedAt: day(12) }),
    entry('another', { agreementExternalId: 'agreement A' }),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'AGREEMENTS_WORKED_EARLY')).toEqual({ count: 1, share: 1 / 3 });
});

test('the same work told by two sources, which number people and clients differently', async () => {
  const msp = await openSound(on);
  await msp.send('technicians', [technician('t1', { name: 'Ann Lee', email: 'ann@msp.example' })]);
  await msp.send('time-entries', [entry('e1'), entry('e2', { startedAt: day(12) })]);
  await sendFrom(msp, 'timer', 'clients', [{ externalId: '77', name: ' a ' }]);
  await sendFrom(msp, 'timer', 'technicians', [
    { externalId: 'al', name: 'A. Lee', email: 'Ann@MSP.example' },
  ]);
  const told = { clientExternalId: '77', technicianExternalId: 'al' };
  await sendFrom(msp, 'timer', 'time-entries', [
    entry('x1', told),
    entry('x2', { ...told, startedAt: day(13) }),
  ]);
  await msp.count();
  expect(await foundIn(msp, 'WORK_TOLD_BY_TWO_SOURCES')).toEqual({ count: 1, share: 0.25 });
  expect(await shownOf(msp, 'WORK_TOLD_BY_TWO_SOURCES')).toEqual(['x1']);
  expect(await foundIn(msp, 'DUPLICATE_WORK')).toBeNull();
  expect(await foundIn(msp, 'TECHNICIANS_SENT_TWICE')).toEqual({ count: 1, share: 1 / 3 });
  expect(await foundIn(msp, 'CLIENTS_SENT_TWICE')).toEqual({ count: 1, share: 1 / 3 });
});
