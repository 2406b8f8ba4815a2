import { ClientDataQuality, DataQualityReport } from '../../graphql/quality/data-quality.type';
import { FINDING_CODES } from '../../numbers/quality/catalogue';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readFindings, type FoundOf } from '../../rollup/serve/findings/read-findings';
import { wholeOf, type Slice } from '../measuring/slice';
import { findingsLoader } from './findings.loader';
import { scoreOf, toFindings } from './to-finding';

/** A report that remembers its months, so that the clients can be asked for too. */
export class SpannedReport extends DataQualityReport {
  readonly span!: MonthSpan;
}

/** How far the numbers of a period can be trusted, over all that the token may see. One statement. */
export async function dataQualityReport(
  context: RequestContext,
  { from, to }: MonthSpan,
): Promise<SpannedReport> {
  const span = { from, to };
  const slice = wholeOf(context.actor);
  const found = await context.once(findingsLoader).load({ slice, span, codes: FINDING_CODES });
  const findings = toFindings(found, { slice, span });
  return Object.assign(new SpannedReport(), { score: scoreOf(found), findings, span });
}

function toClientQuality(
  key: number,
  found: readonly FoundOf[],
  whole: Slice,
  span: MonthSpan,
): ClientDataQuality {
  const slice: Slice = { ...whole, cuts: ['CLIENT'], key: [key] };
  const findings = toFindings(found, { slice, span });
  return Object.assign(new ClientDataQuality(), { key, score: scoreOf(found), findings });
}

function byClient(all: readonly FoundOf[]): Map<number, FoundOf[]> {
  const clients = new Map<number, FoundOf[]>();
  for (const found of all) {
    const [key] = found.key;
    if (typeof key !== 'number') continue;
    const known = clients.get(key);
    if (known) known.push(found);
    else clients.set(key, [found]);
  }
  return clients;
}

/** A client of the period is one whose seats are asked after; not the MSP itself, prospects and those that have left. */
const isClient = (found: readonly FoundOf[]): boolean =>
  found.some(({ code }) => code === 'CLIENTS_WITHOUT_SEATS');

/** The clients of the period, worst first. One statement for all of them. */
export async function clientQualities(
  context: RequestContext,
  span: MonthSpan,
  first: number,
): Promise<ClientDataQuality[]> {
  const whole = wholeOf(context.actor);
  const all = await readFindings(context.scope, {
    codes: FINDING_CODES,
    periods: [span],
    groupBy: ['CLIENT'],
    filter: whole.filter,
  });
  return [...byClient(all)]
    .filter(([, found]) => isClient(found))
    .map(([key, found]) => toClientQuality(key, found, whole, span))
    .sort((a, b) => a.score - b.score || a.key - b.key)
    .slice(0, first);
}
