import type { MetricsFilter } from '../../src/graphql/metric/metric-table.type';
import type { SeatPriceModelInput } from '../../src/graphql/seat-price/seat-price-input.type';
import type { Settings, SettingsInput } from '../../src/graphql/settings/settings.type';
import type { WorkRuleInput, WorkRuleMatchInput } from '../../src/graphql/work-rule/work-rule.type';
import type { WorkRule, WorkRuleMatch } from '../../src/numbers/classify/work-rule';
import type { Choices } from '../../src/numbers/policy/policy';
import type { SeatPriceGiven } from '../../src/numbers/seat-price/given';
import type { KeyLists } from '../../src/rollup/slice';

/** The fields that one of two types has and the other lacks. */
type Lacking<A, B> = Exclude<keyof A, keyof B> | Exclude<keyof B, keyof A>;
type Told<A, B> = [Lacking<A, B>] extends [never] ? 'none is lacking' : Lacking<A, B>;

/** Compiles where both types have the same fields, and says which is lacking where they do not. */
const compare = <A, B>(told: Told<A, B>): Told<A, B> => told;

interface OfHours extends Omit<Choices, 'workdayMs'> {
  readonly hoursPerDay: number;
  readonly earliestDate: string;
  readonly since: string;
}
interface Shown extends OfHours {
  readonly version: number;
}

// A new field of an input would be taken from callers and never be looked at; a new choice, cut or
// condition could not be made by any.
test('inputs have the fields that are read of them, and no others', () => {
  const compared = [
    compare<MetricsFilter, KeyLists>('none is lacking'),
    compare<WorkRuleMatchInput, WorkRuleMatch>('none is lacking'),
    compare<WorkRuleInput, WorkRule>('none is lacking'),
    compare<SeatPriceModelInput, SeatPriceGiven>('none is lacking'),
    compare<SettingsInput, OfHours>('none is lacking'),
    compare<Settings, Shown>('none is lacking'),
  ];
  expect(new Set(compared).size).toBe(1);
});

interface Boat {
  readonly name: string;
}
interface Sailed extends Boat {
  readonly mast: string;
}

test('a field that is lacking on either side is told', () => {
  // @ts-expect-error -- the mast is lacking on the left
  compare<Boat, Sailed>('none is lacking');
  // @ts-expect-error -- the mast is lacking on the right
  compare<Sailed, Boat>('none is lacking');
  expect(compare<Boat, Sailed>('mast')).toBe('mast');
});
