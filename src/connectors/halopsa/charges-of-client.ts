import type { LocalDate } from '../../numbers/units/month';
import { BILLINGS } from '../billings';
import { dateOf, earlier } from '../calendar';
import { Unmappable, type Composition, type Mapped, type Mapper } from '../connector';
import { scaled } from '../exact';
import { cycleOf, type MappedCycle } from '../guesses';
import { itemOf, lineIds, stepsOfLine } from './charged-lines';
import type { HalopsaMapping } from './mapping';
import type { Contract, RecurringInvoice } from './shapes';
import { endOf } from './to-agreement';

/** What a client is charged again and again: by contracts, and by recurring invoices. */
interface ClientCharges {
  readonly contracts: readonly Contract[];
  readonly invoices: readonly RecurringInvoice[];
}

/** An amount from a day on, until the next one. */
interface Step {
  readonly effectiveOn: LocalDate;
  readonly amount: string;
}

const MONTHLY = '1';

/** How often it is billed. Only the number for monthly is known; the mapping says what the others are. */
function cycleIn(
  period: string | null | undefined,
  description: string | null | undefined,
  { billingPeriods }: HalopsaMapping,
): MappedCycle {
  const told = billingPeriods[period ?? ''];
  if (told) return told;
  if (description) return cycleOf(description);
  if (!period || period === MONTHLY) return 'MONTHLY';
  const message = `It is billed by the period ${period}, and billingPeriods of the mapping does not say what that is.`;
  throw new Unmappable(message, ['period']);
}

/** Steps up to a day, and nothing from that day on. */
function until(ends: LocalDate | null, steps: readonly Step[]): Step[] {
  const before = steps.filter(({ effectiveOn }) => ends === null || effectiveOn < ends);
  if (ends === null || before.length === 0) return [...before];
  return [...before, { effectiveOn: ends, amount: '0' }];
}

function amounts(
  agreement: string,
  { line, kind, cycle }: { line: string; kind: string; cycle: MappedCycle },
  steps: readonly Step[],
): Mapped[] {
  const billing = BILLINGS[cycle];
  if (billing === null) return [];
  return steps.map(({ effectiveOn, amount }) => ({
    kind: 'agreement-amounts',
    record: {
      ...{ agreementExternalId: agreement, kind, line, effectiveOn },
      amount: scaled(amount, billing.times, billing.by),
      cycle: billing.cycle,
    },
  }));
}

/** A recurring invoice that names no contract is an agreement by itself. */
const ownAgreement = ({ id }: RecurringInvoice): string => `recurring invoice ${id}`;

export const contractOf = ({ contract_id, lines }: RecurringInvoice): string | null =>
  contract_id ?? lines?.find((line) => line.contract_id)?.contract_id ?? null;

function linesOfInvoice(
  invoice: RecurringInvoice,
  contract: Contract | undefined,
  { mapping, since }: Mapper<HalopsaMapping>,
): Mapped[] {
  const begin = dateOf(contract?.start_date) ?? since;
  const cycle = cycleIn(invoice.period, null, mapping);
  return lineIds(invoice).flatMap((id) => {
    const { steps, ends, newest } = stepsOfLine(invoice, id, begin);
    const isGoods = mapping.productItems.includes(itemOf(newest));
    return amounts(
      contract?.id ?? ownAgreement(invoice),
      {
        line: `recurring invoice ${invoice.id} line ${id}`,
        ...{ kind: isGoods ? 'RECURRING_PRODUCT' : 'RECURRING_SERVICE', cycle },
      },
      until(earlier(ends, contract ? endOf(contract) : null), steps),
    );
  });
}

function agreementOf(invoice: RecurringInvoice, { since }: Mapper<HalopsaMapping>): Mapped {
  const days = lineIds(invoice).map((id) => stepsOfLine(invoice, id, since).steps[0]!.effectiveOn);
  return {
    kind: 'agreements',
    record: {
      externalId: ownAgreement(invoice),
      clientExternalId: invoice.client_id ?? null,
      name: `Recurring invoice ${invoice.id}`,
      type: 'MANAGED',
      startsOn: days.sort()[0] ?? since,
      endsBefore: null,
    },
  };
}

/** What a contract charges by itself: until its first recurring invoice begins, which says it line by line. */
function chargeOf(
  contract: Contract,
  begins: LocalDate | null,
  { mapping, since }: Mapper<HalopsaMapping>,
): Mapped[] {
  const from = dateOf(contract.start_date) ?? since;
  const steps = (contract.history ?? []).map((step) => ({
    effectiveOn: (step.since || from) as LocalDate,
    amount: step.amount,
  }));
  const lasting = until(earlier(endOf(contract), begins), steps);
  if (lasting.length === 0) return [];
  const cycle = cycleIn(contract.billingperiod, contract.billingdescription, mapping);
  return amounts(contract.id, { line: '', kind: 'RECURRING_SERVICE', cycle }, lasting);
}

const firstDayOf = (records: readonly Mapped[]): LocalDate | null =>
  records.reduce<LocalDate | null>(
    (first, { record }) => earlier(first, record['effectiveOn'] as LocalDate),
    null,
  );

function toRecords(whole: unknown, mapper: Mapper<HalopsaMapping>): Mapped[] {
  const { contracts, invoices } = whole as ClientCharges;
  const known = new Map(contracts.map((contract) => [contract.id, contract]));
  const ofContracts = contracts.flatMap((contract) => {
    const lines = invoices
      .filter((invoice) => contractOf(invoice) === contract.id)
      .flatMap((invoice) => linesOfInvoice(invoice, contract, mapper));
    return [...chargeOf(contract, firstDayOf(lines), mapper), ...lines];
  });
  const alone = invoices.filter(
    (invoice) => !known.has(contractOf(invoice) ?? '') && lineIds(invoice).length > 0,
  );
  return [
    ...ofContracts,
    ...alone.flatMap((invoice) => [
      agreementOf(invoice, mapper),
      ...linesOfInvoice(invoice, undefined, mapper),
    ]),
  ];
}

export const CHARGES: Composition<unknown, HalopsaMapping> = {
  name: 'charges',
  from: ['contracts', 'recurringInvoices'],
  groupsOf: (_stream, rows) =>
    Promise.resolve(rows.map(({ group }) => group).filter((group) => group !== null)),
  compose: async (client, stored): Promise<ClientCharges> => {
    const contracts = await stored.inGroups('contracts', [client]);
    const invoices = await stored.inGroups('recurringInvoices', [client]);
    return {
      contracts: contracts.map(({ payload }) => payload as Contract),
      invoices: invoices.map(({ payload }) => payload as RecurringInvoice),
    };
  },
  toRecords,
};
