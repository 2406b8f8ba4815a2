import { LONGEST_RULE_NAME, type RuleFault } from '../numbers/classify/check-rules';
import type { WorkRuleMatch } from '../numbers/classify/work-rule';
import { areaTitle } from './names';

type Flag = 'project' | 'proactive' | 'billable' | 'onsite' | 'covered';
type List = Exclude<keyof WorkRuleMatch, Flag>;

const LISTS: Readonly<Record<List, string>> = {
  sources: 'source',
  boards: 'board',
  ticketTypes: 'ticket type',
  workTypes: 'work type',
  workRoles: 'work role',
  technicianRoles: 'technician role',
  ticketSources: 'ticket source',
  agreementTypes: 'agreement type',
};

const FLAGS: Readonly<Record<Flag, string>> = {
  project: 'of a project',
  proactive: 'proactive',
  billable: 'billable',
  onsite: 'on site',
  covered: 'covered',
};

const isFlag = (field: keyof WorkRuleMatch): field is Flag => field in FLAGS;

/** What a rule looks at: "the work type", "whether work is on site". */
const lookedAt = (field: keyof WorkRuleMatch): string =>
  isFlag(field) ? `whether work is ${FLAGS[field]}` : `the ${LISTS[field]}`;

/** A condition in words: "board Help Desk or Alerts", "not billable". */
export function conditionWords(field: keyof WorkRuleMatch, values: readonly string[]): string {
  if (isFlag(field)) return `${values[0] === 'true' ? '' : 'not '}${FLAGS[field]}`;
  // Kinds of ours are written in capitals; names of the MSP's stay as they are.
  const isOurs = field === 'agreementTypes' || field === 'ticketSources';
  const written = isOurs ? values.map((each) => each.toLowerCase().replaceAll('_', ' ')) : values;
  return `${LISTS[field]} ${written.join(' or ')}`;
}

/** Why a rule cannot be, and what to do about it. */
export function ruleFaultWords(fault: RuleFault): string {
  switch (fault.of) {
    case 'BAD_NAME':
      return `Give it a name of 1 to ${LONGEST_RULE_NAME} characters.`;
    case 'SAME_NAME':
      return `Rule ${fault.as} has the same name; entries say by name which rule decided them.`;
    case 'NO_CONDITION':
      return 'It has no condition: say what it looks for.';
    case 'EMPTY_CONDITION':
      return `What it says of ${lookedAt(fault.field)} is empty or has an empty name in it: nothing would ever match.`;
    case 'REACTIVE_ELSEWHERE':
      return `Only work of the support desk is reactive; it names ${fault.area ? areaTitle(fault.area) : 'no delivery area'}.`;
    case 'NOT_OF_TICKETS':
      return `A rule on tickets cannot look at ${lookedAt(fault.field)}: no ticket would ever match.`;
    case 'HIDDEN_BY':
      return `Everything it matches is decided by "${fault.name}" before it.`;
    case 'HIDDEN_BY_SEVERAL':
      return `Everything it matches is decided before it, by earlier rules${fault.isAboutTime ? ', billable time or projects' : ''}.`;
  }
}
