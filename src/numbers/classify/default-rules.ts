import type { DeliveryAreaKey } from '../areas';
import type { EntryFacts } from './entry-facts';
import type { WorkRole } from './work-role';

/** An entry with what its names mean under the tenant's policy. */
export interface JudgedEntry {
  readonly facts: EntryFacts;
  readonly role: WorkRole | null;
  /** The work type is central upkeep (patching, monitoring, backup). */
  readonly centralized: boolean;
  /** The work type is technology alignment. */
  readonly alignment: boolean;
}

/** One line of the RHEM decision chart. */
export interface ChartRule {
  /** Stable: it is stored on every entry it decides. */
  readonly name: string;
  readonly meaning: string;
  readonly when: (entry: JudgedEntry) => boolean;
  /** Null is INTERNAL; `AS_SENT` is the area the source gave. */
  readonly area: DeliveryAreaKey | 'AS_SENT' | null;
  readonly reactive: boolean;
  readonly uncovered?: true;
  /** On-site time that the 75 % test of its client and month still has to settle. */
  readonly onsiteTest?: true;
}

const onProject = ({ facts }: JudgedEntry): boolean =>
  facts.agreementType === 'PROJECT' || facts.ticket?.project === true;

const sent = ({ facts }: JudgedEntry, area: DeliveryAreaKey): boolean => facts.sentArea === area;

const tamWork = (entry: JudgedEntry): boolean =>
  entry.role === 'TECHNOLOGY_ALIGNMENT' &&
  (entry.facts.onsite || entry.alignment || entry.facts.ticket === null);

const TAM_WORK = 'tam-work';

/** Decided before any rule of the tenant: no rule can make these reactive. */
export const FIRST_RULES: readonly ChartRule[] = [
  {
    name: 'internal',
    meaning: 'No client, or the MSP itself: internal time, overhead.',
    when: ({ facts }) => facts.client !== 'CLIENT',
    area: null,
    reactive: false,
  },
  {
    name: 'billable-or-project',
    meaning: 'Billable, on a project ticket or under a project agreement.',
    when: (entry) => entry.facts.billable || onProject(entry),
    area: 'PROFESSIONAL_SERVICES',
    reactive: false,
  },
];

/** The rest of the RHEM decision chart (FF p. 10–11), first match wins; the last one always does. */
export const REMAINING_RULES: readonly ChartRule[] = [
  {
    name: 'uncovered',
    meaning: 'The source says Support, but no agreement covers it and it is not billed: leakage.',
    when: (entry) => sent(entry, 'SUPPORT') && !entry.facts.covered,
    area: 'SUPPORT',
    reactive: true,
    uncovered: true,
  },
  {
    name: 'sent-by-source',
    meaning: 'The source says Support.',
    when: (entry) => sent(entry, 'SUPPORT'),
    area: 'SUPPORT',
    reactive: true,
  },
  {
    name: TAM_WORK,
    meaning: 'The source says Technology Alignment, on site: the 75 % test still holds.',
    when: (entry) => sent(entry, 'TECHNOLOGY_ALIGNMENT') && entry.facts.onsite,
    area: 'TECHNOLOGY_ALIGNMENT',
    reactive: false,
    onsiteTest: true,
  },
  {
    name: 'sent-by-source',
    meaning: 'The source names the delivery area.',
    when: ({ facts }) => facts.sentArea !== null,
    area: 'AS_SENT',
    reactive: false,
  },
  {
    name: 'vcio-role',
    meaning: 'Work of the vCIO role or the Design Desk.',
    when: ({ role }) => role === 'VCIO',
    area: 'VCIO',
    reactive: false,
  },
  {
    name: 'centralized-work',
    meaning: 'Central upkeep: the role, or patching, monitoring and backup work.',
    when: ({ role, centralized }) => role === 'CENTRALIZED_SERVICES' || centralized,
    area: 'CENTRALIZED_SERVICES',
    reactive: false,
  },
  {
    name: 'proactive-ticket',
    meaning: 'On a ticket marked proactive.',
    when: ({ facts }) => facts.ticket?.proactive === true,
    area: 'TECHNOLOGY_ALIGNMENT',
    reactive: false,
  },
  {
    name: TAM_WORK,
    meaning: 'TAM work on site: the 75 % test settles what is not alignment.',
    when: (entry) => tamWork(entry) && entry.facts.onsite,
    area: 'TECHNOLOGY_ALIGNMENT',
    reactive: false,
    onsiteTest: true,
  },
  {
    name: TAM_WORK,
    meaning: 'TAM work off site that is alignment, or on no ticket.',
    when: tamWork,
    area: 'TECHNOLOGY_ALIGNMENT',
    reactive: false,
  },
  {
    name: 'inside-the-fee',
    meaning: 'Everything else that an agreement covers: moves, adds and changes, dispatch, triage.',
    when: ({ facts }) => facts.covered,
    area: 'SUPPORT',
    reactive: true,
  },
  {
    name: 'uncovered',
    meaning: 'Neither billed nor covered by an agreement: revenue leakage.',
    when: () => true,
    area: 'SUPPORT',
    reactive: true,
    uncovered: true,
  },
];

/** What the 75 % test makes of on-site TAM time that is not alignment. */
export const ONSITE_EXCEPTION = 'tam-onsite-exception';
export const ONSITE_BELOW_SHARE = 'tam-onsite-below-share';

/** The rules of time that the share of its month decides about: one more entry may move them all. */
export const SHARE_RULES = [ONSITE_EXCEPTION, ONSITE_BELOW_SHARE] as const;

export const OVERRIDE = 'override';

/** The rules that on-site time which the 75 % test weighs ends with: before it, all was TAM work. */
export const TAM_ONSITE_RULES = {
  ALL: [TAM_WORK, ONSITE_EXCEPTION, ONSITE_BELOW_SHARE],
  ALIGNMENT: [TAM_WORK],
} as const;

/** Whether an entry is on-site time that the 75 % test weighs: all of it, or what is alignment. */
export const isTamOnsite = (
  which: keyof typeof TAM_ONSITE_RULES,
  { rule, onsite }: { readonly rule: string | null; readonly onsite: boolean },
): boolean => onsite && TAM_ONSITE_RULES[which].some((name) => name === rule);
