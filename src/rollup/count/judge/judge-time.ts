import type { TenantScope } from '../../../database/tenant-scope';
import { SHARE_RULES } from '../../../numbers/classify/default-rules';
import { bucketKey, judgedWhole, type MarkedBucket } from '../../marks/stale-marks';
import { judgeEntries, type ClassifyingContext, type JudgedRow } from './classify-entries';
import type { TenantRules } from '../load/load-tenant-rules';
import { loadRedated } from './redate-entries';

const keyOf = ({ row }: JudgedRow): string =>
  bucketKey({ clientId: row.client_id ?? 0, month: row.month });

const isOfShare = (rule: string | null): boolean => SHARE_RULES.some((name) => name === rule);

type CountingContext = ClassifyingContext & { readonly tenant: TenantRules };

async function judge(
  scope: TenantScope,
  buckets: readonly MarkedBucket[],
  context: CountingContext,
): Promise<JudgedRow[]> {
  if (buckets.length === 0) return [];
  return judgeEntries(await loadRedated(scope, buckets, context.tenant), context);
}

/**
 * Judges the time of client-months that needs it. A share of the whole month decides about some time
 * on site: where there is such time, or was, all time of the month is judged.
 */
export async function judgeTime(
  scope: TenantScope,
  marked: readonly MarkedBucket[],
  context: CountingContext,
): Promise<JudgedRow[]> {
  const buckets = marked.filter(({ judging }) => judging !== 'NONE');
  const judged = await judge(scope, buckets, context);
  const ofShare = judged.filter(({ rule, row }) => isOfShare(rule) || isOfShare(row.rule));
  const keys = new Set(ofShare.map(keyOf));
  const cut = buckets.filter((each) => each.judging === 'NEW' && keys.has(bucketKey(each)));
  if (cut.length === 0) return judged;
  const cutKeys = new Set(cut.map(bucketKey));
  const others = judged.filter((each) => !cutKeys.has(keyOf(each)));
  return [...others, ...(await judge(scope, judgedWhole(cut), context))];
}
