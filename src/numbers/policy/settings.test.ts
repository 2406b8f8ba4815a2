import { ONE, toNumber, type Ratio } from '../units/ratio';
import { limitOf, type LimitKey } from './limits';
import { DEFAULT_CHOICES, DEFAULT_POLICY } from './policy';
import {
  firstTouched,
  policyOfMonth,
  settingsOn,
  spansOfDifference,
  type SettingsChange,
} from './settings';

const change = (
  version: number,
  since: string,
  given: SettingsChange['given'],
): SettingsChange => ({ version, since, given });

test('without any change the defaults hold, and are version 1', () => {
  expect(settingsOn([], '2026-03-01')).toEqual({
    version: 1,
    since: '0001-01-01',
    choices: DEFAULT_CHOICES,
  });
  expect(policyOfMonth([], '2026-03')).toEqual(DEFAULT_POLICY);
});

test('a change holds from its date on and leaves what it does not give', () => {
  const changes = [change(2, '2026-03-01', { tamAlignmentShare: 6000 })];
  expect(settingsOn(changes, '2026-02-28').version).toBe(1);
  expect(settingsOn(changes, '2026-03-01')).toEqual({
    version: 2,
    since: '2026-03-01',
    choices: { ...DEFAULT_CHOICES, tamAlignmentShare: 6000 },
  });
});

test('a later choice stays when an earlier date is changed after it', () => {
  const changes = [
    change(2, '2026-06-01', { tamAlignmentShare: 6000 }),
    change(3, '2026-01-01', { tamAlignmentShare: 5000, costMode: 'STANDARD_RATE' }),
  ];
  expect(settingsOn(changes, '2026-02-01').choices.tamAlignmentShare).toBe(5000);
  const june = settingsOn(changes, '2026-06-01');
  expect(june.choices).toMatchObject({ tamAlignmentShare: 6000, costMode: 'STANDARD_RATE' });
  expect(june).toMatchObject({ version: 3, since: '2026-06-01' });
});

test('a limit stays when another is set, and is the usual one again when it is taken back', () => {
  const changes = [
    change(2, '2026-01-01', {
      limits: { SPIRAL_CLOSE_PERCENT: '95', SPIRAL_RESOLUTION_MINUTES: '45' },
    }),
    change(3, '2026-06-01', { limits: { SPIRAL_CLOSE_PERCENT: null } }),
  ];
  const { limits } = settingsOn(changes, '2026-06-01').choices;
  const value = (key: LimitKey, dollar: Ratio | null) => {
    const limit = limitOf(key, limits, dollar);
    return limit && toNumber(limit.over, limit.under);
  };
  expect(value('SPIRAL_CLOSE_PERCENT', null)).toBe(100);
  expect(value('SPIRAL_RESOLUTION_MINUTES', null)).toBe(45);
  expect(value('SPIRAL_FLAT_MRR_TO', ONE)).toBe(100_000);
  expect(value('SPIRAL_FLAT_MRR_TO', null)).toBeNull();
});

test('of two changes on one date the last made holds', () => {
  const changes = [
    change(3, '2026-01-01', { productiveShare: 8000 }),
    change(2, '2026-01-01', { productiveShare: 7000 }),
  ];
  expect(settingsOn(changes, '2026-01-01').choices.productiveShare).toBe(8000);
});

test('a month goes by its first day', () => {
  const changes = [change(2, '2026-03-02', { productiveShare: 8000 })];
  expect(policyOfMonth(changes, '2026-03').version).toBe(1);
  expect(policyOfMonth(changes, '2026-04')).toMatchObject({ version: 2, productiveShare: 8000 });
});

test('a change stored before a choice existed leaves that choice at its default', () => {
  const changes = [change(2, '2026-03-01', { costMode: 'STANDARD_RATE' })];
  expect(policyOfMonth(changes, '2026-03')).toMatchObject({
    seatTiming: 'DAY_WEIGHTED',
    alertFilter: 'LABOUR_OR_OPEN',
    midnightRule: 'START',
  });
});

test.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-03-02', '2026-04-01'],
  ['2026-12-31', '2027-01-01'],
])('a change since %s touches months from %s on', (since, first) =>
  expect(firstTouched(since)).toBe(first),
);

describe('the months in which a choice is another one than it was', () => {
  const all = change(2, '2026-02-10', { alertFilter: 'COUNT_ALL' });
  const none = change(3, '2026-05-01', { alertFilter: 'COUNT_NONE' });
  const spans = (was: SettingsChange[], is: SettingsChange[]) =>
    spansOfDifference(was, is, 'alertFilter').map(({ from, until }) => `${from}..${until ?? ''}`);

  test.each<[string, SettingsChange[], SettingsChange[], string[]]>([
    ['nothing changed', [all], [all], []],
    ['a new change holds on', [], [all], ['2026-03-01..']],
    ['until one that was there already', [none], [all, none], ['2026-03-01..2026-05-01']],
    ['a later one beside it', [all], [all, none], ['2026-05-01..']],
    [
      'changed, and back within the span',
      [],
      [all, change(3, '2026-06-01', { alertFilter: 'LABOUR_OR_OPEN' })],
      ['2026-03-01..2026-06-01'],
    ],
    ['another choice', [], [change(2, '2026-02-01', { workdayMs: 1 })], []],
    ['to what it was', [all], [all, change(3, '2026-06-01', { alertFilter: 'COUNT_ALL' })], []],
  ])('%s', (_, was, is, expected) => expect(spans(was, is)).toEqual(expected));
});
