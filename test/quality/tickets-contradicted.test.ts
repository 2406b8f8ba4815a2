import type { FindingCode } from '../../src/numbers/quality/catalogue';
import { openSmallServer, type SmallServer } from '../rollup/small-msp';
import { day, foundIn, openSound, shownOf } from './contradictory-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

/** A ticket opened on the 4th, its record's close, and its events: C5 closed on the 5th, R6 reopened on the 6th, M7 moved on the 7th. */
type Told = readonly [id: string, closedOn: number | null, events: string, more?: object];

const KINDS = { C: 'CLOSED', R: 'REOPENED', M: 'MOVED' } as const;

const CASES: readonly (readonly [
  FindingCode,
  string,
  readonly Told[],
  number,
  number,
  string[],
])[] = [
  [
    'TICKET_LOGS_WITHOUT_BEGINNING',
    'a reopening before any close',
    [
      ['k1', 20, 'R15'],
      ['k2', 20, 'R15 C20'],
      ['whole', 20, 'C5 R15 C20'],
      ['both at once', 20, 'R15 C15 C20'],
      ['untold', 20, ''],
      ['moved', 20, 'M9'],
    ],
    2,
    0.5,
    ['k1', 'k2'],
  ],
  [
    'TICKET_LOGS_WITH_GAPS',
    'closed twice, or reopened twice, with nothing between',
    [
      ['closed twice', 9, 'C5 C9'],
      ['reopened twice', 9, 'C5 R6 R7 C9'],
      ['whole', 9, 'C5 R6 C9'],
      ['there and back at once', 9, 'C5 R6 C6 R7 C9'],
    ],
    2,
    0.5,
    ['closed twice', 'reopened twice'],
  ],
  [
    'TICKET_EVENTS_BEFORE_OPENING',
    'an event before the opening',
    [
      ['moved before', null, 'M3'],
      ['closed before', 3, 'C3'],
      ['after', null, 'M5'],
      ['none', 9, ''],
    ],
    2,
    2 / 3,
    ['closed before', 'moved before'],
  ],
  [
    'TICKET_STATES_DIFFER',
    'closed by the log and open by the record, or the other way round',
    [
      ['open', null, 'C5'],
      ['closed', 9, 'C5 R6'],
      ['both closed', 9, 'C9'],
      ['both open', null, 'C5 R6'],
      ['moved only', 9, 'M6'],
    ],
    2,
    0.5,
    ['closed', 'open'],
  ],
  [
    'TICKETS_CLOSED_BEFORE_OPENING',
    'two clocks',
    [
      ['before', 4, '', { openedAt: day(4, '15:01') }],
      ['at once', 4, '', { openedAt: day(4) }],
      ['open', null, ''],
    ],
    1,
    0.5,
    ['before'],
  ],
  [
    'UNTOLD_REOPENS',
    'a counter without its events',
    [
      ['counted', 9, '', { reopenedCount: 3 }],
      ['told', 9, 'C5 R6 C9', { reopenedCount: 3 }],
      ['never', 9, ''],
      ['merged', 9, '', { reopenedCount: 3, mergedIntoExternalId: 'never' }],
    ],
    1,
    1 / 3,
    ['counted'],
  ],
  [
    'TICKETS_OUTSIDE_CLIENT_TIME',
    'before it came, from the day it left, and of a prospect',
    [
      ['before', null, '', { clientExternalId: 'L', openedAt: day(7) }],
      ['first', null, '', { clientExternalId: 'L', openedAt: day(8) }],
      ['after', null, '', { clientExternalId: 'L', openedAt: day(20) }],
      ['prospect', null, '', { clientExternalId: 'P' }],
    ],
    3,
    0.75,
    ['after', 'before', 'prospect'],
  ],
];

test.each(CASES)('%s: %s', async (code, _, told, count, share, shown) => {
  const msp = await openSound(on);
  await msp.send('clients', [
    { externalId: 'L', name: 'L', onboardedOn: '2026-05-08', offboardedOn: '2026-05-20' },
    { externalId: 'P', name: 'P', status: 'PROSPECT' },
  ]);
  await msp.send(
    'tickets',
    told.map(([externalId, closedOn, , more]) => ({
      externalId,
      clientExternalId: 'A',
      openedAt: day(4),
      closedAt: closedOn === null ? null : day(closedOn),
      ...more,
    })),
  );
  await msp.send(
    'ticket-events',
    told.flatMap(([ticketExternalId, , events]) =>
      events
        .split(' ')
        .filter(Boolean)
        .map((event) => ({
          ticketExternalId,
          kind: KINDS[event[0] as keyof typeof KINDS],
          occurredAt: day(Number(event.slice(1))),
        })),
    ),
  );
  await msp.count();
  expect(await foundIn(msp, code)).toEqual({ count, share });
  expect((await shownOf(msp, code)).sort()).toEqual(shown);
});

test('tickets of a client with 0 seats', async () => {
  const msp = await openSound(on);
  await msp.send('seat-counts', [
    { externalId: 'seats B', clientExternalId: 'B', effectiveOn: '2025-01-01', seats: 0 },
  ]);
  await msp.send('tickets', [
    { externalId: 'a', clientExternalId: 'A', openedAt: day(4) },
    { externalId: 'b', clientExternalId: 'B', openedAt: day(4) },
  ]);
  await msp.count();
  expect(await foundIn(msp, 'TICKETS_WITHOUT_SEATS')).toEqual({ count: 1, share: 0.5 });
  expect(await shownOf(msp, 'TICKETS_WITHOUT_SEATS')).toEqual([await msp.clientId('B')]);
});

test('tickets that name no client, by the month they were opened in', async () => {
  const msp = await openSound(on);
  await msp.send('tickets', [
    { externalId: 'of nobody', openedAt: day(1, '04:00') },
    { externalId: 'of nobody in April', openedAt: day(1, '03:59') },
    { externalId: 'of A', clientExternalId: 'A', openedAt: day(4) },
    { externalId: 'merged', openedAt: day(4), mergedIntoExternalId: 'of A' },
  ]);
  await msp.count();
  expect(await foundIn(msp, 'TICKETS_WITHOUT_CLIENT')).toEqual({ count: 1, share: 0.5 });
  expect(await shownOf(msp, 'TICKETS_WITHOUT_CLIENT')).toEqual(['of nobody']);
});
