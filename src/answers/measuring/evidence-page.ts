import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { RequestContext } from '../../request/context';
import { badCursor, readPage, type PageOf } from '../../request/page';
import { readEvidence, type EvidencePage, type EvidenceRow } from '../../rollup/serve/evidence';
import { readCursor, type EvidenceOrder } from '../../rollup/serve/evidence-row';
import { orderAsked, recordsAsked, type EvidenceAsked } from './evidence-asked';
import { isApplicable, narrowed, sharedSlice } from './slice';
import { tenantIn } from './tenant';
import type { AskedValue } from './value';

/**
 * A row that a value is made of, together with the client it was counted for. Its source is fetched
 * only when selected.
 */
export interface Evidence extends EvidenceRow {
  readonly metric: CataloguedMetric;
  /** Of the value's numerator. Null where that is 0, or no sum of rows. */
  readonly sharePercent: number | null;
}

const SIZES = { usual: 20, most: 500 };
/** How many rows are read at once to count the evidence. */
const COUNTED_AT_ONCE = 5_000;

const NONE: EvidencePage = { rows: [], hasNext: false };

interface Part {
  readonly first: number;
  readonly after: string | null;
  readonly order: EvidenceOrder;
}

async function read(
  context: RequestContext,
  { ask: { metric, slice, span } }: AskedValue,
  asked: EvidenceAsked,
  part: Part,
): Promise<EvidencePage> {
  const records = recordsAsked(context, metric, asked.filter);
  if (!isApplicable(metric, slice)) return NONE;
  if (metric.value.kind === 'ofMsp' && context.actor.clientIds) return NONE;
  const tenantOf = await tenantIn(context, slice.filter, [span]);
  const { coverage, currentMonth } = tenantOf(0);
  const months = { from: span.from, to: span.to };
  const request = {
    metric,
    months,
    currentMonth,
    coverage,
    filter: narrowed(sharedSlice(metric, slice)),
    countedOnly: asked.only === 'COUNTED',
    records,
  };
  return readEvidence(context.scope, { ...request, ...part });
}

/** How many rows a value is made of. */
export async function countEvidence(
  context: RequestContext,
  value: AskedValue,
  asked: EvidenceAsked,
): Promise<number> {
  let rows = 0;
  for (let after: string | null = null, more = true; more;) {
    const part = { first: COUNTED_AT_ONCE, after, order: 'DATE' } as const;
    const page: EvidencePage = await read(context, value, asked, part);
    rows += page.rows.length;
    after = page.rows.at(-1)?.cursor ?? null;
    more = page.hasNext;
  }
  return rows;
}

/** Of a percentile, or another number that is no sum, rows are no parts. */
const isSum = ({ value: { kind } }: CataloguedMetric): boolean =>
  kind === 'ratio' || kind === 'total' || kind === 'monthly' || kind === 'ofMsp';

const shareOf = ({ numerator }: EvidenceRow, { numerator: whole, ask }: AskedValue) =>
  isSum(ask.metric) && whole !== 0 ? (numerator / whole) * 100 : null;

/** A page of the rows behind a value, and whether there are more on either side. */
export async function readEvidencePage(
  context: RequestContext,
  value: AskedValue,
  asked: EvidenceAsked,
): Promise<PageOf<Evidence>> {
  const { first, after = null } = asked;
  const order = orderAsked(asked);
  if (after !== null && readCursor(after, order) === null) throw badCursor();
  const part = { first: readPage({ first }, 0, SIZES).size, after, order };
  const { rows, hasNext } = await read(context, value, asked, part);
  return {
    rows: rows.map((row) => ({
      ...row,
      metric: value.ask.metric,
      sharePercent: shareOf(row, value),
    })),
    hasNext,
    hasPrevious: after !== null,
  };
}
