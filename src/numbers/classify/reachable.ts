import { fold } from './folded';
import type { WorkRule, WorkRuleMatch } from './work-rule';

/** What a subject's field may still be: one of some values, or anything but some values. */
type Values =
  | { readonly kind: 'ONE_OF'; readonly values: ReadonlySet<string> }
  | { readonly kind: 'NONE_OF'; readonly values: ReadonlySet<string> };

type Field = keyof WorkRuleMatch;

/** The subjects a rule matches, field by field; a field that is absent may be anything. */
type Box = Readonly<Partial<Record<Field, Values>>>;

/** A technician may hold several roles at once, so two lists of roles are no opposite of each other. */
const MANY_AT_ONCE: Field = 'technicianRoles';

// No name can hold a zero character, so none is taken for one of these.
const YES = '\0yes';
const NO = '\0no';

const oneOf = (values: readonly string[]): Values => ({ kind: 'ONE_OF', values: new Set(values) });

function valuesOf(given: boolean | readonly string[]): Values {
  return oneOf(typeof given === 'boolean' ? [given ? YES : NO] : given.map(fold));
}

function boxOf(match: WorkRuleMatch): Box {
  const given = Object.entries(match).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, value]) => [field, valuesOf(value)]));
}

const without = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter((value) => !b.has(value));
const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] =>
  [...a].filter((value) => b.has(value));

/** The values in both; null when there is none. `taken` is always a list of values. */
function shared(has: Values | undefined, taken: Values): Values | null {
  if (!has) return taken;
  const values =
    has.kind === 'ONE_OF' ? within(has.values, taken.values) : without(taken.values, has.values);
  return values.length > 0 ? oneOf(values) : null;
}

const OTHER_OF_TWO: Readonly<Record<string, string>> = { [YES]: NO, [NO]: YES };

/** The values that are left when those of an earlier rule are taken away; null when none is. */
function left(has: Values | undefined, taken: Values): Values | null {
  const [first] = taken.values;
  const other = first === undefined ? undefined : OTHER_OF_TWO[first];
  if (!has && other) return oneOf([other]);
  if (!has) return { kind: 'NONE_OF', values: taken.values };
  if (has.kind === 'NONE_OF')
    return { kind: 'NONE_OF', values: new Set([...has.values, ...taken.values]) };
  const values = without(has.values, taken.values);
  return values.length > 0 ? oneOf(values) : null;
}

/** The parts of a box that lie outside an earlier one, field after field. */
function subtract(box: Box, taken: Box): Box[] {
  const parts: Box[] = [];
  let rest: Box = box;
  for (const [field, values] of Object.entries(taken) as [Field, Values][]) {
    const outside = left(rest[field], values);
    const inside = shared(rest[field], values);
    if (field === MANY_AT_ONCE && outside) return [box];
    if (outside) parts.push({ ...rest, [field]: outside });
    if (!inside) return [box];
    rest = { ...rest, [field]: inside };
  }
  return parts;
}

/** More pieces than this are not worth following: the rule is taken for reachable. */
const MOST_PIECES = 2000;

/** What the chart itself decides before any rule of the tenant, of time entries. */
const BEFORE_ENTRY_RULES: readonly WorkRuleMatch[] = [
  { billable: true },
  { project: true },
  { agreementTypes: ['PROJECT'] },
];

/**
 * Whether some entry or ticket can reach a rule: one that matches it and none of the earlier ones.
 * Exact for every field but technicians' roles, where only a list that holds all of another's hides it.
 */
export function isReachable(rule: WorkRule, earlier: readonly WorkRule[]): boolean {
  const same = earlier.filter(({ appliesTo }) => appliesTo === rule.appliesTo);
  const first = rule.appliesTo === 'TIME_ENTRY' ? BEFORE_ENTRY_RULES : [];
  let pieces: Box[] = [boxOf(rule.match)];
  for (const match of [...first, ...same.map((each) => each.match)]) {
    pieces = pieces.flatMap((piece) => subtract(piece, boxOf(match)));
    if (pieces.length === 0) return false;
    if (pieces.length > MOST_PIECES) return true;
  }
  return true;
}

/** The earlier rule that alone takes everything from a rule, if one does. */
export const hiddenBy = (rule: WorkRule, earlier: readonly WorkRule[]): WorkRule | undefined =>
  earlier.find(
    (each) =>
      each.appliesTo === rule.appliesTo &&
      subtract(boxOf(rule.match), boxOf(each.match)).length === 0,
  );
