import { z } from 'zod';
import { AREAS } from '../../numbers/areas';
import { TOOL_BASES } from '../../numbers/costing/tool-month';
import { REVENUE_KINDS } from '../../numbers/measures/count-revenue';

const AREA_KEYS = AREAS.map(({ key }) => key);
const area = z.enum(AREA_KEYS as [(typeof AREA_KEYS)[number], ...typeof AREA_KEYS]);

/** What is sold is one of the kinds of revenue, or none: a deposit, a reimbursed cost. */
const sold = z.enum([...REVENUE_KINDS, 'NOT_REVENUE']);

/** By the full names that people see in QuickBooks, such as `Managed:Per user`. */
const named = <T extends z.ZodType>(value: T) => z.record(z.string(), value).default({});

/** What the words of one QuickBooks mean. All of it may be left out. */
export const quickbooksMapping = z.strictObject({
  /** Products and services. A line goes by its item, else by its class, else by its income account. */
  items: named(sold),
  classes: named(sold),
  accounts: named(sold),
  /** Expense accounts that hold what tools cost. Each is one tool. */
  tools: named(
    z.strictObject({ area: area.optional(), basis: z.enum(TOOL_BASES).default('SEATS') }),
  ),
  /** Expense accounts that hold wages. What names no employee counts as the cost of one post, named after the account. */
  payroll: named(z.strictObject({ area: area.optional(), technical: z.boolean().default(false) })),
  /** Whether employees are technicians here. Off where another system tells of them. */
  employees: z.boolean().default(false),
  /** Customers that are the MSP itself, by name. */
  ownCustomers: z.array(z.string()).default([]),
});

export type QuickbooksMapping = z.infer<typeof quickbooksMapping>;
export type Sold = z.infer<typeof sold>;
