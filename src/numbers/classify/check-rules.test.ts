import { checkRules } from './check-rules';
import type { WorkRule, WorkRuleMatch } from './work-rule';

let count = 0;
const rule = (match: WorkRuleMatch, rest: Partial<WorkRule> = {}): WorkRule => ({
  name: `Rule ${(count += 1)}`,
  appliesTo: 'TIME_ENTRY',
  match,
  deliveryArea: 'CENTRALIZED_SERVICES',
  reactive: false,
  ...rest,
});
const codeOf = (...rules: WorkRule[]) => {
  const problem = checkRules(rules);
  return problem && [problem.fault.of, problem.index];
};

test('no rules, and rules that each decide something, are good', () => {
  expect(codeOf()).toBeNull();
  expect(codeOf(rule({ boards: ['A'] }), rule({ boards: ['A', 'B'] }))).toBeNull();
  expect(codeOf(rule({ onsite: true, boards: ['A'] }), rule({ onsite: true }))).toBeNull();
});

test.each([
  [{}],
  [{ boards: [] }],
  [{ boards: ['A'], workTypes: [] }],
  [{ boards: [' '] }],
  [{ boards: undefined }],
])('%j looks for nothing', (match) =>
  expect(codeOf(rule(match))).toEqual([
    expect.stringMatching(/^(NO_CONDITION|EMPTY_CONDITION)$/),
    0,
  ]),
);

test('a name is needed once', () => {
  const boards = ['A'];
  expect(codeOf(rule({ boards }, { name: ' ' }))).toEqual(['BAD_NAME', 0]);
  const twins = [rule({ boards }, { name: 'Night' }), rule({ onsite: true }, { name: 'night ' })];
  expect(codeOf(...twins)).toEqual(['SAME_NAME', 1]);
});

test('only Support is reactive', () => {
  const match = { boards: ['A'] };
  expect(codeOf(rule(match, { reactive: true }))).toEqual(['REACTIVE_ELSEWHERE', 0]);
  expect(codeOf(rule(match, { reactive: true, deliveryArea: null }))?.[0]).toBe(
    'REACTIVE_ELSEWHERE',
  );
  expect(codeOf(rule(match, { reactive: true, deliveryArea: 'SUPPORT' }))).toBeNull();
  const ofTickets = { appliesTo: 'TICKET', reactive: true, deliveryArea: null } as const;
  expect(codeOf(rule(match, ofTickets))).toBeNull();
});

describe('a rule that nothing can reach', () => {
  test.each<[string, ...WorkRuleMatch[]]>([
    ['the same twice', { boards: ['A'] }, { boards: [' a '] }],
    ['narrower than an earlier one', { boards: ['A', 'B'] }, { boards: ['B'], onsite: true }],
    ['both halves are taken', { onsite: true }, { onsite: false }, { workTypes: ['Night'] }],
    ['taken piece by piece', { boards: ['A'] }, { boards: ['B'] }, { boards: ['A', 'B'] }],
    ['billable is decided first', { billable: true }],
    ['projects are decided first', { project: true, boards: ['A'] }],
    ['project agreements too', { agreementTypes: ['PROJECT'] }],
    [
      'roles are all in an earlier list',
      { technicianRoles: ['X', 'Y'] },
      { technicianRoles: ['x'] },
    ],
  ])('%s', (_, ...matches) => {
    expect(codeOf(...matches.map((match) => rule(match)))).toEqual([
      expect.stringMatching(/^HIDDEN_BY/),
      matches.length - 1,
    ]);
  });

  test.each<[string, ...WorkRuleMatch[]]>([
    ['a wider one after a narrower', { boards: ['A'], onsite: true }, { boards: ['A'] }],
    ['two conditions leave corners', { boards: ['A'] }, { workTypes: ['N'] }, { onsite: true }],
    ['other roles', { technicianRoles: ['X'] }, { technicianRoles: ['X', 'Y'] }],
    ['not billable', { billable: false }],
    ['managed and project agreements', { agreementTypes: ['PROJECT', 'MANAGED'] }],
  ])('but not: %s', (_, ...matches) => {
    expect(codeOf(...matches.map((match) => rule(match)))).toBeNull();
  });

  test('rules on tickets and on time do not hide each other', () => {
    const match = { boards: ['A'] };
    expect(codeOf(rule(match), rule(match, { appliesTo: 'TICKET' }))).toBeNull();
  });

  test('a ticket has no work type', () => {
    const ofTickets = { appliesTo: 'TICKET' } as const;
    expect(codeOf(rule({ workTypes: ['Night'] }, ofTickets))).toEqual(['NOT_OF_TICKETS', 0]);
    expect(codeOf(rule({ project: true }, ofTickets))).toBeNull();
  });
});
