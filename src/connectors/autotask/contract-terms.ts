import type { LocalDate } from '../../numbers/units/month';
import type { BillingCycle } from '../../numbers/measures/recurring-lines';
import type { Composition, Mapped, Mapper, Stored } from '../connector';
import { sumOf } from '../exact';
import type { AutotaskMapping } from './mapping';
import { periodsOf, type Period } from './periods';
import type { BundleUnits, Contract, ServiceUnits } from './shapes';

/** A contract with the units of all its periods: what it charges needs both. */
export interface ContractTerms {
  readonly contract: Contract;
  readonly units: readonly (ServiceUnits | BundleUnits)[];
}

/** The lists that have the units of contracts. */
export const UNIT_STREAMS = ['contractServiceUnits', 'contractServiceBundleUnits'] as const;

export async function unitsIn(
  stored: Stored,
  contracts: readonly string[],
): Promise<(ServiceUnits | BundleUnits)[]> {
  const found = [];
  for (const stream of UNIT_STREAMS) found.push(...(await stored.inGroups(stream, contracts)));
  return found.map(({ payload }) => payload as ServiceUnits | BundleUnits);
}

interface Step {
  readonly effectiveOn: LocalDate;
  readonly amount: string;
}

const amountOn = (periods: readonly Period[], day: LocalDate): string =>
  sumOf(
    '0',
    ...periods
      .filter(({ from, until }) => from <= day && (until === null || day < until))
      .map(({ charge }) => charge.amount),
  );

/** What a line charges from each day on which that changes; 0 where it pauses or ends. */
function stepsOf(periods: readonly Period[]): Step[] {
  const days = periods.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  return [...new Set(days)]
    .sort()
    .map((effectiveOn) => ({ effectiveOn, amount: amountOn(periods, effectiveOn) }))
    .filter(({ amount }, place, all) => place === 0 || all[place - 1]!.amount !== amount);
}

/** A line that changes its cycle is one line for each: an amount has one cycle. */
const keyOf = ({ line, charge }: Period): string => `${line} ${charge.cycle}`;

function toRecords(whole: unknown, { mapping }: Mapper<AutotaskMapping>): Mapped[] {
  const { contract, units } = whole as ContractTerms;
  const periods = periodsOf(contract, units, mapping.unitPrices);
  return [...new Set(periods.map(keyOf))].flatMap((line) => {
    const ofLine = periods.filter((period) => keyOf(period) === line);
    return stepsOf(ofLine).map((step) => ({
      kind: 'agreement-amounts' as const,
      record: {
        agreementExternalId: contract.id,
        kind: mapping.productServices.includes(ofLine[0]!.product)
          ? 'RECURRING_PRODUCT'
          : 'RECURRING_SERVICE',
        line,
        ...step,
        cycle: ofLine[0]!.charge.cycle satisfies BillingCycle,
      },
    }));
  });
}

async function compose(id: string, stored: Stored): Promise<ContractTerms | null> {
  const [contract] = await stored.byIds('contracts', [id]);
  if (!contract) return null;
  return { contract: contract.payload as Contract, units: await unitsIn(stored, [id]) };
}

export const CONTRACT_TERMS: Composition<unknown, AutotaskMapping> = {
  name: 'contract terms',
  from: ['contracts', ...UNIT_STREAMS],
  groupsOf: (stream, rows) =>
    Promise.resolve(
      rows.map(({ externalId, group }) => (stream === 'contracts' ? externalId : (group ?? ''))),
    ),
  compose: (id, stored) => compose(id, stored),
  toRecords,
};
