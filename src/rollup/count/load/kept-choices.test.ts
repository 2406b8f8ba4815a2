import { DEFAULT_CHOICES } from '../../../numbers/policy/policy';
import { namesOf } from '../../../tables/table';
import { settings } from '../../../tables/settings';
import { CHOICE_COLUMNS, choiceValues } from './kept-choices';

const OF_THE_CHANGE = ['tenant_id', 'version', 'since', 'earliest_date', 'set_at', 'set_by'];

test('every column of a change keeps one choice, or is of the change itself', () => {
  expect([...OF_THE_CHANGE, ...CHOICE_COLUMNS].sort()).toEqual(namesOf(settings.columns).sort());
});

test('what is left as it was is written as null, and the rest in the units of its column', () => {
  const values = choiceValues({ workdayMs: DEFAULT_CHOICES.workdayMs, productiveShare: 7500 });
  const written = CHOICE_COLUMNS.map((column, i) => [column, values[i]] as const);
  expect(written.filter(([, value]) => value !== null)).toEqual([
    ['hours_per_day', 8],
    ['productive_share', 0.75],
  ]);
});
