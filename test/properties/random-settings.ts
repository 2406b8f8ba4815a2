import fc from 'fast-check';
import type { Database } from '../../src/database/database';
import { refreshStale } from '../../src/rollup/count/refresh';
import type { WorkRule } from '../../src/numbers/classify/work-rule';
import { saveRules } from '../../src/rollup/choices/save-rules';
import { saveSettings } from '../../src/rollup/choices/save-settings';
import { CLOCK } from './deliver';
import { NEWER, type Sending } from './sending';

const PATCHING: WorkRule = {
  name: 'patching',
  appliesTo: 'TIME_ENTRY',
  match: { workTypes: ['Patching'] },
  deliveryArea: 'VCIO',
  reactive: false,
};
const ONSITE: WorkRule = {
  ...PATCHING,
  name: 'on site',
  match: { onsite: true },
  deliveryArea: 'SUPPORT',
  reactive: true,
};

/** What an MSP chooses of how it counts, from first days of months and others on, in any order. */
export const someChoices = fc.array(
  fc.record({
    since: fc.constantFrom('2025-11-15', '2025-12-01', '2026-01-01', '2026-01-20', '2026-03-01'),
    given: fc.record(
      {
        seatTiming: fc.constantFrom('DAY_WEIGHTED', 'MONTH_START', 'MONTH_END'),
        alertFilter: fc.constantFrom('LABOUR_OR_OPEN', 'COUNT_ALL', 'COUNT_NONE'),
        midnightRule: fc.constantFrom('START', 'END'),
      },
      { requiredKeys: [] },
    ),
    rules: fc.option(fc.subarray([PATCHING, ONSITE])),
  }),
  { minLength: 1, maxLength: 5 },
);
export type RandomChoices = typeof someChoices extends fc.Arbitrary<infer T> ? T : never;

/** Makes the choices one after the other, each counted as it is made. */
export async function choose(
  database: Database,
  tenantId: number,
  choices: RandomChoices,
): Promise<void> {
  for (const { rules, ...choice } of choices) {
    const made = { ...choice, at: CLOCK.now(), by: 'law' };
    await database.write(tenantId, (scope) => saveSettings(scope, made));
    if (rules) await database.write(tenantId, (scope) => saveRules(scope, rules));
    await refreshStale(database, tenantId, CLOCK);
  }
}

/** Nights on call around the month ends of Chicago, for nobody's client: they need no other record. */
export const someNights = fc.array(
  fc.record({
    evening: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01', '2026-03-05'),
    // From eight in the evening to two in the morning.
    from: fc.integer({ min: 120, max: 480 }),
    minutes: fc.integer({ min: 0, max: 400 }),
  }),
  { minLength: 1, maxLength: 6 },
);

export const nightSendings = (
  nights: typeof someNights extends fc.Arbitrary<infer T> ? T : never,
): Sending[] =>
  nights.map(({ evening, from, minutes }, i) => ({
    kind: 'time-entries',
    record: {
      externalId: `night${i}`,
      startedAt: new Date(Date.parse(`${evening}T00:00:00Z`) + from * 60_000).toISOString(),
      minutes: String(minutes),
      updatedAt: NEWER,
    },
  }));
