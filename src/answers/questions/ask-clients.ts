import type { MeasureKey } from '../../numbers/measures/catalogue';
import type { ClientRows, QuestionContext } from '../../numbers/questions/client-rows';
import { monthsThrough, type Month } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import type { MeasuredSlice } from '../../rollup/serve/measure-request';
import { readMeasures } from '../../rollup/serve/read-measures';
import { grouped } from '../../rollup/grouped';
import type { KeyPart } from '../../rollup/slice';
import { banding, findScheme, type Banding } from '../banding/banding';
import { readPeriod, type PeriodAsked } from '../measuring/read-period';
import { wholeOf } from '../measuring/slice';
import { tenant, type Tenant } from '../measuring/tenant';
import { marketSumsLoader } from './market-sums.loader';

const MARKET = ['CLIENT', 'SEGMENT', 'TERRITORY'] as const;

/** The sums of clients, and what an answer depends on besides them. */
export interface AskedClients {
  readonly span: MonthSpan;
  readonly facts: Tenant;
  readonly clients: readonly ClientRows[];
  readonly about: QuestionContext;
}

export const aboutSpan = (facts: Tenant, { from, to }: MonthSpan): QuestionContext => ({
  months: monthsThrough(from, to),
  currentMonth: facts.currentMonth,
  coverage: facts.coverage,
  today: facts.today,
  policy: facts.policyOf(to),
  currency: facts.currency,
});

const textOrNull = (part: KeyPart | undefined): string | null =>
  typeof part === 'string' ? part : null;

function toClientRows({ key, rows, presence }: MeasuredSlice): ClientRows[] {
  const [client, segment, territory] = key;
  if (typeof client !== 'number') return [];
  const [market, place] = [textOrNull(segment), textOrNull(territory)];
  return [{ client, segment: market, territory: place, band: null, rows, presence }];
}

/**
 * Reads the sums of every client that the token may see, in one statement for all questions about
 * the same months. What belongs to no client is left out.
 */
export async function askClients(
  context: RequestContext,
  period: PeriodAsked,
  measures: readonly MeasureKey[],
): Promise<AskedClients> {
  const span = readPeriod(period);
  const facts = await context.once(tenant);
  const slice = { ...wholeOf(context.actor), cuts: MARKET };
  const slices = await context.once(marketSumsLoader).load({ slice, measures, span });
  return { span, facts, clients: slices.flatMap(toClientRows), about: aboutSpan(facts, span) };
}

const lastMonth = ({ rows }: MeasuredSlice): Month =>
  rows.map(({ month }) => month).reduce((a, b) => (a > b ? a : b), '');

/** Joins the slices of a client that changed bands into one, under its last band. */
function joined(slices: readonly MeasuredSlice[], bands: Banding['bands']): ClientRows[] {
  const inOrder = [...slices].sort((a, b) => (lastMonth(a) < lastMonth(b) ? -1 : 1));
  const last = inOrder.at(-1);
  const band = last?.key[MARKET.length];
  return (last ? toClientRows(last) : []).map((client) => ({
    ...client,
    band: typeof band === 'number' ? (bands.get(band)?.name ?? null) : null,
    rows: inOrder.flatMap(({ rows }) => rows),
    presence: {
      seatCount: inOrder.some(({ presence }) => presence.seatCount),
      endpointCount: inOrder.some(({ presence }) => presence.endpointCount),
    },
  }));
}

/**
 * Reads the same sums with each client's band in the MSP's first scheme, if there is one. It takes
 * one more statement.
 */
export async function askBandedClients(
  context: RequestContext,
  period: PeriodAsked,
  measures: readonly MeasureKey[],
): Promise<AskedClients> {
  const scheme = await findScheme(context, null);
  if (!scheme) return askClients(context, period, measures);
  const { bands } = await context.once(banding);
  const span = readPeriod(period);
  const facts = await context.once(tenant);
  const slices = await readMeasures(context.scope, {
    measures,
    months: span,
    groupBy: [...MARKET, 'BAND'],
    filter: { ...wholeOf(context.actor).filter, scheme: scheme.key },
  });
  const byClient = grouped(slices, ({ key }) => key[0]);
  const clients = [...byClient.values()].flatMap((own) => joined(own, bands));
  return { span, facts, clients, about: aboutSpan(facts, span) };
}
