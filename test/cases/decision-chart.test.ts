import { classifyClientMonth } from '../../src/numbers/classify/classify-client-month';
import type {
  AgreementType,
  AllocationFact,
  EntryFacts,
  EntryOverride,
} from '../../src/numbers/classify/entry-facts';
import { DEFAULT_POLICY } from '../../src/numbers/policy/policy';
import type { DeliveryAreaKey } from '../../src/numbers/areas';
import { cell, readCases, words, type Case } from './read-cases';

type Area = DeliveryAreaKey;

const toAllocation = (text: string): AllocationFact => {
  const [area = '', role = '', share = ''] = text.split(':');
  return { area: area as AllocationFact['area'], role, share: Number(share) };
};

/** `VCIO` overrides the area; `-true` and `-false` only whether it is reactive. */
const toOverride = (text: string): EntryOverride =>
  text.startsWith('-')
    ? { area: null, reactive: text === '-true' }
    : { area: text as Area, reactive: null };

const toTicket = (kind: string): EntryFacts['ticket'] => ({
  board: null,
  type: null,
  origin: 'END_USER',
  project: kind === 'project',
  proactive: kind === 'proactive',
});

function toFacts(row: Case): EntryFacts {
  const traits = words(cell(row, 'traits'));
  const given = (name: string): string | null =>
    traits.find((trait) => trait.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
  const named = (name: string): string | null => given(name)?.replaceAll('_', ' ') ?? null;
  const kind = given('ticket');
  const works = given('works')
    ?.replace(/_(?=Desk)/g, ' ')
    .split('+');
  const override = given('override');
  return {
    client: (given('client') ?? 'CLIENT') as EntryFacts['client'],
    source: 'psa',
    billable: traits.includes('billable'),
    onsite: traits.includes('onsite'),
    workedMs: 3_600_000,
    workType: named('type'),
    workRole: named('role'),
    sentArea: given('sent') as Area | null,
    override: override === null ? null : toOverride(override),
    agreementType: given('agreement') as AgreementType | null,
    covered: !traits.includes('uncovered'),
    ticket: kind === null ? null : toTicket(kind),
    technician: works ? { allocationsOnDate: works.map(toAllocation) } : null,
  };
}

test.each(
  readCases('decision-chart').map((row) => [`${row['case']}: ${row['why']}`, row] as const),
)('%s', (_, row) => {
  expect(classifyClientMonth([toFacts(row)], [], DEFAULT_POLICY)).toEqual([
    {
      rule: cell(row, 'rule'),
      area: cell(row, 'area') || null,
      reactive: cell(row, 'reactive') === 'yes',
      uncovered: cell(row, 'leakage') === 'yes',
    },
  ]);
});
