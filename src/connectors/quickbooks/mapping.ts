import { z } from 'zod';
import { LEDGER_MAPPING } from '../ledger/ledger-mapping';

/** What the words of one QuickBooks mean, by full names such as `Managed:Per user`. */
export const quickbooksMapping = z.strictObject(LEDGER_MAPPING);

export type QuickbooksMapping = z.infer<typeof quickbooksMapping>;
