import { DEFAULT_CHOICES, DEFAULT_POLICY } from './policy';
import { policyOfMonth, settingsOn, type SettingsChange } from './settings';

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
