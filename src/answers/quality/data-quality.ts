import { findingsTouching, FINDING_CODES } from '../../numbers/quality/catalogue';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { grouped } from '../../rollup/grouped';
import { readFindings, type FoundOf } from '../../rollup/serve/findings/read-findings';
import { isApplicable, sliceAt, wholeOf } from '../measuring/slice';
import type { Ask } from '../measuring/value';
import { scoreOf, toFindings, type Finding, type FoundIn, type PlacedFinding } from './finding';
import { findingsLoader } from './findings.loader';

/** How far numbers can be trusted, and why not further. */
export interface DataQuality<F extends Finding = PlacedFinding> {
  readonly score: number;
  readonly findings: readonly F[];
}

/** The data quality of a period, which can also tell that of its clients. */
export interface DataQualityReport extends DataQuality {
  readonly span: MonthSpan;
}

export interface ClientDataQuality extends DataQuality {
  /** The client's number in the database. */
  readonly key: number;
}

const qualityOf = (found: readonly FoundOf[], place: FoundIn): DataQuality => ({
  score: scoreOf(found),
  findings: toFindings(found, place),
});

/**
 * Reads how far the numbers of a period can be trusted, over everything the token may see. One
 * statement.
 */
export async function dataQualityReport(
  context: RequestContext,
  { from, to }: MonthSpan,
): Promise<DataQualityReport> {
  const place = { slice: wholeOf(context.actor), span: { from, to } };
  const found = await context.once(findingsLoader).load({ ...place, codes: FINDING_CODES });
  return { ...qualityOf(found, place), span: place.span };
}

/**
 * Whether somebody is a client of the period, shown by its seats being checked. The MSP itself,
 * prospects and clients that have left are not.
 */
const isClient = (found: readonly FoundOf[]): boolean =>
  found.some(({ code }) => code === 'CLIENTS_WITHOUT_SEATS');

/** Reads the clients of the period, worst first, in one statement. */
export async function clientQualities(
  context: RequestContext,
  span: MonthSpan,
  first: number,
): Promise<ClientDataQuality[]> {
  const all = await readFindings(context.scope, {
    codes: FINDING_CODES,
    periods: [span],
    groupBy: ['CLIENT'],
    filter: wholeOf(context.actor).filter,
  });
  return [...grouped(all, ({ key }) => key[0])]
    .flatMap(([key, found]) => (typeof key === 'number' && isClient(found) ? [{ key, found }] : []))
    .map(({ key, found }) => {
      const slice = sliceAt(context.actor, 'CLIENT', key);
      return { key, ...qualityOf(found, { slice, span }) };
    })
    .sort((a, b) => a.score - b.score || a.key - b.key)
    .slice(0, first);
}

/** Reads what is doubtful about a value, in one statement for all values of one kind of slice. */
export async function findingsOf(
  context: RequestContext,
  { metric, slice, span: { from, to } }: Ask,
): Promise<PlacedFinding[]> {
  if (!isApplicable(metric, slice)) return [];
  const place = { slice, span: { from, to } };
  const codes = findingsTouching(metric);
  return toFindings(await context.once(findingsLoader).load({ ...place, codes }), place);
}
