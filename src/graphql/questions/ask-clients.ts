import type { PeriodInput } from '../../entities/metric/period.type';
import type { MeasureKey } from '../../numbers/measures/catalogue';
import type { ClientRows, QuestionContext } from '../../numbers/questions/client-rows';
import { monthsThrough } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures, type MeasuredSlice } from '../../rollup/read-measures';
import type { KeyPart } from '../../rollup/slice';
import { readPeriod } from '../measuring/read-period';
import { wholeOf } from '../measuring/slice';
import { tenant, type Tenant } from '../measuring/tenant';

/** A question about clients: their sums, and what the answer depends on beside them. */
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

/** The sums of every client that the token may see, in one statement; what belongs to no client is no answer here. */
export async function askClients(
  context: RequestContext,
  period: PeriodInput,
  measures: readonly MeasureKey[],
): Promise<AskedClients> {
  const span = readPeriod(period);
  const facts = await context.once(tenant);
  const { filter } = wholeOf(context.actor);
  const slices = await readMeasures(context.scope, {
    measures,
    months: span,
    groupBy: ['CLIENT', 'SEGMENT', 'TERRITORY'],
    filter,
  });
  return { span, facts, clients: slices.flatMap(toClientRows), about: aboutSpan(facts, span) };
}
