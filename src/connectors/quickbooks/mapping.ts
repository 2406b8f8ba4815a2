import { z } from 'zod';
import { hasPeople, LEDGER_MAPPING, NEEDS_PEOPLE } from '../ledger/ledger-mapping';

/** What the words of one QuickBooks mean, by full names such as `Managed:Per user`. */
export const quickbooksMapping = z.strictObject(LEDGER_MAPPING).refine(hasPeople, NEEDS_PEOPLE);

export type QuickbooksMapping = z.infer<typeof quickbooksMapping>;
