import { classifyClientMonth } from './classify-client-month';
import type { EntryFacts } from './entry-facts';
import { DEFAULT_POLICY } from '../policy/policy';
import type { WorkRule } from './work-rule';

const entry: EntryFacts = {
  client: 'CLIENT',
  source: 'psa',
  billable: false,
  onsite: false,
  workedMs: 3_600_000,
  workType: null,
  workRole: null,
  sentArea: null,
  override: null,
  agreementType: 'MANAGED',
  covered: true,
  ticket: null,
  technician: null,
};
const minutes = (count: number): number => count * 60_000;
const aligning = (count: number): EntryFacts => ({
  ...entry,
  workRole: 'TAM',
  onsite: true,
  workType: 'Alignment',
  workedMs: minutes(count),
});
const fixing = (count: number): EntryFacts => ({ ...aligning(count), workType: 'Repair' });

const classify = (entries: EntryFacts[], rules: WorkRule[] = []) =>
  classifyClientMonth(entries, rules, DEFAULT_POLICY);
const rulesOf = (entries: EntryFacts[]): string[] => classify(entries).map(({ rule }) => rule);

describe('the on-site exception of the TAM', () => {
  test.each([
    [75, 25, 'tam-onsite-exception'],
    [74, 25, 'tam-onsite-below-share'],
    [100, 0, 'tam-onsite-exception'],
    [0, 25, 'tam-onsite-below-share'],
    [0, 0, 'tam-onsite-exception'],
  ])('%i minutes of alignment and %i of others: %s', (alignment, others, rule) => {
    expect(rulesOf([aligning(alignment), fixing(others)])).toEqual(['tam-work', rule]);
  });

  test('all TAMs of the client and month are taken together, in any order', () => {
    const month = [fixing(10), aligning(30), fixing(10), aligning(30)];
    expect(rulesOf(month)).toEqual([
      'tam-onsite-exception',
      'tam-work',
      'tam-onsite-exception',
      'tam-work',
    ]);
  });

  test('below the share the exceptions are reactive support, and no leakage', () => {
    const [, exception] = classify([aligning(10), { ...fixing(10), covered: false }]);
    expect(exception).toMatchObject({ area: 'SUPPORT', reactive: true, uncovered: false });
  });

  test('on-site alignment that the source names counts in the share', () => {
    const sent: EntryFacts = { ...aligning(75), workRole: null, sentArea: 'TECHNOLOGY_ALIGNMENT' };
    expect(rulesOf([sent, fixing(25)])).toEqual(['tam-work', 'tam-onsite-exception']);
  });

  test('what another rule decided is not in the share', () => {
    const billed = { ...aligning(1000), billable: true };
    const overridden: EntryFacts = {
      ...aligning(1000),
      override: { area: 'TECHNOLOGY_ALIGNMENT', reactive: false },
    };
    expect(rulesOf([billed, overridden, aligning(10), fixing(10)]).at(-1)).toBe(
      'tam-onsite-below-share',
    );
  });
});

describe("the tenant's own rules", () => {
  const rule: WorkRule = {
    name: 'Night shift',
    appliesTo: 'TIME_ENTRY',
    match: { workTypes: [' Night ', 'Weekend'], onsite: false },
    deliveryArea: 'CENTRALIZED_SERVICES',
    reactive: false,
  };
  const night: EntryFacts = { ...entry, workType: 'NIGHT', workRole: 'vCIO', sentArea: 'SUPPORT' };
  const ruleOf = (facts: EntryFacts, rules = [rule]) => classify([facts], rules)[0]?.rule;

  test('come before the role and before the area a source sent', () => {
    expect(ruleOf(night)).toBe('custom: Night shift');
  });
  test('come after internal and billable work', () => {
    expect(ruleOf({ ...night, client: 'NONE' })).toBe('internal');
    expect(ruleOf({ ...night, billable: true })).toBe('billable-or-project');
  });
  test('need every field, and any value of a list', () => {
    expect(ruleOf({ ...night, workType: 'weekend' })).toBe('custom: Night shift');
    expect(ruleOf({ ...night, onsite: true })).toBe('sent-by-source');
    expect(ruleOf({ ...night, workType: null })).toBe('sent-by-source');
  });
  test('an empty match matches nothing, and a rule for tickets no entry', () => {
    expect(ruleOf(night, [{ ...rule, match: {} }])).toBe('sent-by-source');
    expect(ruleOf(night, [{ ...rule, appliesTo: 'TICKET' }])).toBe('sent-by-source');
  });
  test('the first that matches decides', () => {
    expect(ruleOf(night, [{ ...rule, name: 'First' }, rule])).toBe('custom: First');
  });
  test('a technician may be matched by any role held that day', () => {
    const allocationsOnDate = [
      { area: 'SUPPORT', role: 'Night desk', share: 0.5 },
      { area: 'VCIO', role: 'vCIO', share: 0.5 },
    ] as const;
    const desk: WorkRule = { ...rule, match: { technicianRoles: ['night desk'] } };
    expect(ruleOf({ ...entry, technician: { allocationsOnDate } }, [desk])).toBe(
      'custom: Night shift',
    );
  });
});

test('reactive goes with Support only, whoever decides', () => {
  const facts: EntryFacts = { ...entry, override: { area: 'VCIO', reactive: true } };
  expect(classify([facts])[0]).toMatchObject({ area: 'VCIO', reactive: false });
});
