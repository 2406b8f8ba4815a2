import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import type { RequestContext } from '../../request/context';
import { badCursor, readPage, type PageArguments, type PageOf } from '../../request/page';
import { readEvidence, type EvidencePage, type EvidenceRow } from '../../rollup/serve/evidence';
import { isEvidenceCursor } from '../../rollup/serve/evidence-row';
import { isApplicable, narrowed, sharedSlice } from './slice';
import { tenantIn } from './tenant';
import type { Ask } from './value';

/**
 * A row that a value is made of, together with the client it was counted for. Its source is fetched
 * only when selected.
 */
export interface Evidence extends EvidenceRow {
  readonly metric: CataloguedMetric;
}

const SIZES = { usual: 20, most: 500 };
/** How many rows are read at once to count the evidence. */
const COUNTED_AT_ONCE = 5_000;

const NONE: EvidencePage = { rows: [], hasNext: false };

async function read(context: RequestContext, ask: Ask, first: number, after: string | null) {
  const { metric, slice, span } = ask;
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
  };
  return readEvidence(context.scope, { ...request, first, after });
}

/** How many rows a value is made of. */
export async function countEvidence(context: RequestContext, ask: Ask): Promise<number> {
  let rows = 0;
  for (let after: string | null = null, more = true; more;) {
    const page: EvidencePage = await read(context, ask, COUNTED_AT_ONCE, after);
    rows += page.rows.length;
    after = page.rows.at(-1)?.cursor ?? null;
    more = page.hasNext;
  }
  return rows;
}

/** A page of the rows behind a value, and whether there are more on either side. */
export async function readEvidencePage(
  context: RequestContext,
  ask: Ask,
  { first, after = null }: PageArguments,
): Promise<PageOf<Evidence>> {
  if (after !== null && !isEvidenceCursor(after)) throw badCursor();
  const { size } = readPage({ first }, 0, SIZES);
  const { rows, hasNext } = await read(context, ask, size, after);
  const { metric } = ask;
  return { rows: rows.map((row) => ({ ...row, metric })), hasNext, hasPrevious: after !== null };
}
