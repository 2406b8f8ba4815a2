import { MetricEvidence, MetricEvidenceConnection } from '../../graphql/metric/evidence.type';
import type { Edge } from '../../graphql/page/connection.type';
import type { RequestContext } from '../../request/context';
import { badCursor, readPage, type PageArguments } from '../../request/page';
import { readEvidence, type EvidencePage, type EvidenceRow } from '../../rollup/serve/evidence';
import { isEvidenceCursor, type EvidenceSource } from '../../rollup/serve/evidence-row';
import type { Ask } from './ask';
import { isApplicable, narrowed } from './slice';
import { tenantIn } from './tenant-in-view';

/** A row of evidence that knows where it comes from; the record itself is fetched only when asked for. */
export class SourcedEvidence extends MetricEvidence {
  readonly from!: EvidenceSource;
  readonly clientId!: number | null;
}

const SIZES = { usual: 20, most: 500 };
/** Counting walks through the evidence in steps of this many rows. */
const COUNTED_AT_ONCE = 5_000;

const toEdge =
  ({ metric }: Ask) =>
  ({ source, cursor, ...row }: EvidenceRow): Edge<MetricEvidence> => ({
    cursor,
    node: Object.assign(new SourcedEvidence(), row, { from: source, metric }),
  });

const NONE: EvidencePage = { rows: [], hasNext: false };

async function read(context: RequestContext, ask: Ask, first: number, after: string | null) {
  const { metric, slice, span } = ask;
  if (!isApplicable(metric, slice)) return NONE;
  const { coverage, currentMonth } = await tenantIn(context, slice.filter, span);
  const months = { from: span.from, to: span.to };
  const request = { metric, months, currentMonth, coverage, filter: narrowed(slice) };
  return readEvidence(context.scope, { ...request, first, after });
}

async function count(context: RequestContext, ask: Ask): Promise<number> {
  let rows = 0;
  for (let after: string | null = null, more = true; more;) {
    const page: EvidencePage = await read(context, ask, COUNTED_AT_ONCE, after);
    rows += page.rows.length;
    after = page.rows.at(-1)?.cursor ?? null;
    more = page.hasNext;
  }
  return rows;
}

/** A page of the rows behind a value. */
export async function readEvidencePage(
  context: RequestContext,
  ask: Ask,
  args: PageArguments,
): Promise<MetricEvidenceConnection> {
  const after = args.after ?? null;
  if (after !== null && !isEvidenceCursor(after)) throw badCursor();
  const { size } = readPage({ first: args.first }, 0, SIZES);
  const { rows, hasNext } = await read(context, ask, size, after);
  const edges = rows.map(toEdge(ask));
  const pageInfo = {
    hasNextPage: hasNext,
    hasPreviousPage: after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return new MetricEvidenceConnection(edges, pageInfo, () => count(context, ask));
}
