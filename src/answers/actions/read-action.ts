import { Refusal } from '../../errors';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import type { ActionFinding } from '../../numbers/questions/action-finding';
import { firstDay } from '../../numbers/units/month';
import type { LabelledSpan, Quarter } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import type { SaidOfAction } from '../../rollup/choices/save-action';
import { readDate } from '../../scalars/date';
import { sixDecimals } from '../../scalars/six-decimals';
import { metricTitle } from '../../words/names';
import { requireClient } from '../clients/require-client';
import { lastQuarterOver, readQuarter } from '../measuring/read-quarter';
import { isApplicable } from '../measuring/slice';
import { tenant } from '../measuring/tenant';
import { sliceOfSubject } from '../measuring/slice-of-subject';

/** An action as a caller says it. */
export interface ActionSent {
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly client?: string | null;
  readonly deliveryArea?: DeliveryAreaKey | null;
  readonly expected?: { readonly metric: MetricKey; readonly by: number } | null;
  readonly finding?: ActionFinding | null;
  readonly quarter?: Quarter | null;
  readonly shareable?: boolean | null;
}

const LONGEST_WHAT = 500;
const LONGEST_OWNER = 200;
const badAction = (field: string, why: string): Refusal =>
  new Refusal('BAD_ACTION', `input.${field}: ${why} Nothing was changed.`, {
    argument: `input.${field}`,
  });

function readText(field: string, text: string, longest: number, example: string): string {
  const tidy = text.trim();
  if (tidy !== '' && tidy.length <= longest) return tidy;
  const length = tidy === '' ? 'it is empty' : `it has ${tidy.length} characters`;
  throw badAction(field, `Write 1 to ${longest} characters, such as "${example}"; ${length}.`);
}

function readChange(by: number): string {
  if (by === 0) {
    throw badAction('expected.by', 'A change of 0 is none. Leave "expected" out, or say how much.');
  }
  const kept = sixDecimals(by);
  if ('why' in kept) throw badAction('expected.by', kept.why);
  return kept.text;
}

/** Whom an action is about. */
interface Subject {
  readonly client_id: number | null;
  readonly area: DeliveryAreaKey | null;
}

async function readSubject(
  context: RequestContext,
  { client, deliveryArea }: ActionSent,
): Promise<Subject> {
  if (client && deliveryArea) {
    const why = 'An action is about one client or one area. Leave one out, or add two actions.';
    throw badAction('deliveryArea', why);
  }
  const clientKey = client ? await requireClient(context, client) : null;
  return { client_id: clientKey, area: deliveryArea ?? null };
}

function readExpected(
  context: RequestContext,
  { client_id: clientKey, area }: Subject,
  expected: ActionSent['expected'],
): Pick<SaidOfAction, 'metric' | 'change'> {
  if (!expected) return { metric: null, change: null };
  const metric = metricOf(expected.metric);
  const client = clientKey === null ? null : { key: clientKey };
  const slice = sliceOfSubject(context.actor, { client, deliveryArea: area }, metric);
  if (isApplicable(metric, slice)) return { metric: metric.key, change: readChange(expected.by) };
  throw badAction(
    'expected.metric',
    `"${metricTitle(metric.key)}" is not known of one ${client ? 'client' : 'area'}. Choose another number, or say the action of all the MSP.`,
  );
}

function readDue(due: string, { from, label }: LabelledSpan): string {
  const day = readDate(due, 'input.due');
  if (day >= firstDay(from)) return day;
  const why = `${day} is before ${label}, which the action is compared with. Say a later day, or an earlier quarter.`;
  throw badAction('due', why);
}

/** Reads an action, or refuses it: what is wrong, where, and what to do about it. */
export async function readAction(context: RequestContext, sent: ActionSent): Promise<SaidOfAction> {
  const subject = await readSubject(context, sent);
  const facts = await context.once(tenant);
  const before = sent.quarter ? readQuarter(sent.quarter, facts) : lastQuarterOver(facts);
  return {
    what: readText('what', sent.what, LONGEST_WHAT, 'Replace the mail filter'),
    owner: readText('owner', sent.owner, LONGEST_OWNER, 'Service manager'),
    due: readDue(sent.due, before),
    ...subject,
    ...readExpected(context, subject, sent.expected),
    finding: sent.finding ?? null,
    measured_from: firstDay(before.from),
    shareable: sent.shareable ?? false,
  };
}
