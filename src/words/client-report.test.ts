import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS } from '../numbers/metrics/catalogue';
import {
  CLIENT_PARTS,
  CLIENT_WORDS,
  clientNotes,
  clientPreamble,
  clientTitle,
  doneWords,
  FIVE_QUARTERS,
  NO_RESPONSE_TIME,
  PROACTIVE_WORDS,
  stepWords,
  type ClientNoteFacts,
} from './client-report';

const USUAL: ClientNoteFacts = {
  name: 'Acorn',
  status: 'ACTIVE',
  onboardedOn: '2025-01-01',
  offboardedOn: null,
  firstDay: '2026-01-01',
  lastDay: '2026-03-31',
  today: '2026-05-20',
  isEmpty: false,
  isClosed: false,
};

const CASES: readonly Partial<ClientNoteFacts>[] = [
  {},
  { isClosed: true },
  { today: '2026-03-31' },
  { isEmpty: true },
  { status: 'PROSPECT', isEmpty: true },
  { status: 'OFFBOARDED', offboardedOn: '2026-01-01', isEmpty: true },
  { status: 'OFFBOARDED', offboardedOn: '2026-02-15' },
  { status: 'OFFBOARDED', offboardedOn: '2026-04-01' },
  { onboardedOn: '2026-04-01', isEmpty: true },
  { onboardedOn: '2026-02-15', offboardedOn: '2026-03-15' },
  { onboardedOn: null },
  { status: 'OFFBOARDED' },
];

const FACTS = {
  msp: { name: 'Lakeside IT', timeZone: 'America/Chicago' },
  client: 'Acorn',
  period: { from: '2026-01', to: '2026-03', label: '2026-Q1', partial: false },
  notes: ['What must be known.'],
  madeAt: new Date('2026-04-02T14:05:00Z'),
} as const;

const page = (): string =>
  [
    ...CASES.flatMap((each) => [
      JSON.stringify(each),
      ...clientNotes({ ...USUAL, ...each }).map((note) => `  ${note}`),
    ]),
    'above the figures',
    clientTitle(FACTS),
    ...clientPreamble(FACTS),
    'the numbers',
    ...Object.values(CLIENT_WORDS),
    'the work',
    ...Object.values(PROACTIVE_WORDS),
    'the parts',
    ...Object.values(CLIENT_PARTS).map(({ title, none }) => `${title}: ${none}`),
    FIVE_QUARTERS,
    NO_RESPONSE_TIME,
    stepWords('Renew the firewall', '2026-05-31'),
    doneWords('Renewed the firewall', '2026-05-31'),
  ].join('\n');

test('what a client is told is written down', () => {
  const written = readFileSync(join(__dirname, 'client-report.sentences.txt'), 'utf8').trim();
  expect(page()).toBe(written);
});

test('no number that a client is shown is about money or the MSP’s people', () => {
  const shown = METRICS.filter(({ key }) => key in CLIENT_WORDS);
  expect(shown).toHaveLength(Object.keys(CLIENT_WORDS).length);
  expect(shown.filter(({ financial }) => financial)).toEqual([]);
  for (const text of Object.values(CLIENT_WORDS))
    expect(text).not.toMatch(/technician|staff|hour|cost|price/i);
});
