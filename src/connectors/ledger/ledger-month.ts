import { firstDay, monthOf, shiftMonth, type LocalDate } from '../../numbers/units/month';
import type { Mapped } from '../connector';
import { isZero, sumOf } from '../exact';
import type { LedgerMapping } from './ledger-mapping';
import { postOf } from './post-of';

/** What was posted to one account in a month, for one department and employee where the posting names them. */
export interface PostedSum {
  readonly account: string;
  readonly name: string;
  readonly department: string | null;
  readonly departmentName?: string | null;
  readonly employee: string | null;
  readonly amount: string;
}

export interface LedgerMonth {
  readonly month: string;
  readonly sums: readonly PostedSum[];
}

/** What cannot be told apart in a month is one sum. */
export function addUp(posted: Iterable<PostedSum>): PostedSum[] {
  const sums = new Map<string, PostedSum>();
  for (const each of posted) {
    const key = JSON.stringify([each.account, each.department, each.employee]);
    const amount = sumOf(sums.get(key)?.amount ?? '0', each.amount);
    sums.set(key, { ...each, amount });
  }
  return [...sums.values()];
}

type Costs = Pick<LedgerMapping, 'tools' | 'payroll' | 'employees'>;

/** A tool costs in a month what was posted to its account. */
function toTool(month: string, sum: PostedSum, { tools }: Costs): Mapped[] {
  const tool = tools[sum.name];
  if (!tool) return [];
  return [
    {
      kind: 'tool-costs',
      record: {
        ...{ externalId: `account ${sum.account}`, name: sum.name, monthlyCost: sum.amount },
        ...{ deliveryArea: tool.area ?? null, basis: tool.basis },
        ...{ effectiveOn: firstDay(month), endsBefore: firstDay(shiftMonth(month, 1)) },
      },
    },
  ];
}

/** The sums of one tool, whoever they are for. */
const byAccount = (sums: readonly PostedSum[]): PostedSum[] =>
  addUp(sums.map((sum) => ({ ...sum, department: null, employee: null })));

/** What everybody was paid, from all accounts of wages together. A post stands for those without a name. */
function wagesOf(sums: readonly PostedSum[], { payroll, employees }: Costs): Map<string, string> {
  const wages = new Map<string, string>();
  for (const { account, name, department, employee, amount } of sums) {
    if (!payroll[name]) continue;
    const person = employees && employee !== null ? employee : postOf(account, department);
    wages.set(person, sumOf(wages.get(person) ?? '0', amount));
  }
  return wages;
}

/** What tools and people cost in a month. Months before the first day that is read tell nothing. */
export function costsOf({ month, sums }: LedgerMonth, mapping: Costs, since: LocalDate): Mapped[] {
  if (month < monthOf(since)) return [];
  const tools = byAccount(sums).filter(({ amount }) => !isZero(amount));
  const wages = [...wagesOf(sums, mapping)].filter(([, amount]) => !isZero(amount));
  return [
    ...tools.flatMap((sum) => toTool(month, sum, mapping)),
    ...wages.map(([technicianExternalId, monthlyCost]) => ({
      kind: 'labour-costs' as const,
      record: { technicianExternalId, effectiveOn: firstDay(month), monthlyCost },
    })),
  ];
}
