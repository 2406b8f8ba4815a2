import type { LocalDate } from '../../numbers/units/month';
import type { Composition, Mapped, Mapper, Stored } from '../connector';
import { isZero, scaled } from '../exact';
import { dateOf, earlier } from '../calendar';
import { BILLINGS } from '../billings';
import { cycleOf } from '../guesses';
import type { ConnectwiseMapping } from './mapping';
import type { Addition, Agreement } from './shapes';
import { endOf } from './to-agreement';

/** An agreement with its lines: what it charges needs both. */
export interface AgreementTerms {
  readonly agreement: Agreement;
  readonly additions: readonly Addition[];
}

type Line = readonly [line: string, from: LocalDate, amount: string];

/** What one addition charges, each amount from its day on, and nothing from the day it ends. */
function linesOf(addition: Addition, ends: LocalDate | null): Line[] {
  const line = `addition ${addition.id}`;
  const last = earlier(dateOf(addition.cancelledDate), ends);
  const steps = (addition.history ?? [])
    .filter(({ since }) => last === null || since < last)
    .map(({ since, billCustomer, extPrice }): Line => {
      const isCharged = (billCustomer ?? 'Billable') === 'Billable';
      return [line, since as LocalDate, isCharged ? (extPrice ?? '0') : '0'];
    });
  return last === null || steps.length === 0 ? steps : [...steps, [line, last, '0']];
}

function toRecords(whole: unknown, { mapping }: Mapper<ConnectwiseMapping>): Mapped[] {
  const { agreement, additions } = whole as AgreementTerms;
  const cycle = agreement.billingCycle?.name ?? '';
  const billing = BILLINGS[mapping.billingCycles[cycle] ?? cycleOf(cycle)];
  const startsOn = dateOf(agreement.startDate);
  if (billing === null || startsOn === null) return [];
  const ends = endOf(agreement);
  const base: Line[] =
    agreement.billAmount && !isZero(agreement.billAmount)
      ? [['', startsOn, agreement.billAmount]]
      : [];
  const lines = [...base, ...additions.flatMap((addition) => linesOf(addition, ends))];
  return lines.map(([line, effectiveOn, amount]) => ({
    kind: 'agreement-amounts',
    record: {
      agreementExternalId: agreement.id,
      ...{ kind: 'RECURRING_SERVICE', line, effectiveOn },
      amount: scaled(amount, billing.times, billing.by),
      cycle: billing.cycle,
    },
  }));
}

/** The agreements that rows belong to: they are one, or lines of one. */
const agreementsOf: Composition['groupsOf'] = (stream, rows) =>
  Promise.resolve(
    rows.map(({ externalId, group }) => (stream === 'agreements' ? externalId : (group ?? ''))),
  );

async function compose(group: string, stored: Stored): Promise<AgreementTerms | null> {
  const [agreement] = await stored.byIds('agreements', [group]);
  if (!agreement) return null;
  const additions = await stored.inGroups('additions', [group]);
  return {
    agreement: agreement.payload as Agreement,
    additions: additions.map(({ payload }) => payload as Addition),
  };
}

export const AGREEMENT_TERMS: Composition<unknown, ConnectwiseMapping> = {
  name: 'agreement terms',
  from: ['agreements', 'additions'],
  groupsOf: agreementsOf,
  compose: (group, stored) => compose(group, stored),
  toRecords,
};
