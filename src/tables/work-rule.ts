import type { RuleSubject, WorkRuleMatch } from '../numbers/classify/work-rule';
import type { DeliveryAreaKey } from '../numbers/areas';
import { flag, int, json, nullable, text, textOf } from './column';
import { table } from './table';

/** An MSP's own rule for classifying work; the first that matches decides. */
export const workRule = table(
  'work_rule',
  {
    tenant_id: int,
    position: int,
    name: text,
    applies_to: textOf<RuleSubject>(),
    match: json<WorkRuleMatch>(),
    area: nullable(textOf<DeliveryAreaKey>()),
    reactive: flag,
  },
  {
    key: ['tenant_id', 'position'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    uniques: { name: ['tenant_id', 'name'] },
    checks: { subject: "applies_to = ANY (ARRAY['TIME_ENTRY'::text, 'TICKET'::text])" },
  },
);
