import { z } from 'zod';
import { area, named } from '../mapping-parts';
import { hasPeople, LEDGER_MAPPING, NEEDS_PEOPLE } from './ledger-mapping';

/** What the words of a ledger mean that is read line by line, with a department on each line. */
export const linesMapping = z
  .strictObject({
    ...LEDGER_MAPPING,
    /** Where the people of a department work. It overrules what the account of their wages says. */
    departments: named(
      z.strictObject({ area: area.optional(), technical: z.boolean().optional() }),
    ),
  })
  .refine(hasPeople, NEEDS_PEOPLE);

export type LinesMapping = z.infer<typeof linesMapping>;
