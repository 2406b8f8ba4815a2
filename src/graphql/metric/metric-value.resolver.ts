import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Driver as Cause } from '../../answers/drivers/driver';
import { explainSince } from '../../answers/drivers/explain-change';
import type { EvidenceOnly } from '../../answers/measuring/evidence-asked';
import { countEvidence, readEvidencePage } from '../../answers/measuring/evidence-page';
import { MOST_PERIODS, valueBefore } from '../../answers/measuring/value-before';
import type { AskedValue } from '../../answers/measuring/value';
import { RequestContext } from '../../request/context';
import { pageInfoOf } from '../../request/page';
import type { EvidenceOrder } from '../../rollup/serve/evidence-row';
import { Driver } from '../driver/driver.type';
import { COST } from '../limits/cost';
import { EvidenceFilter, EvidenceOnlyEnum, EvidenceOrderEnum } from './evidence-filter.type';
import { MetricEvidenceConnection } from './evidence.type';
import { MetricValue } from './metric-value.type';

@Resolver(() => MetricValue)
export class MetricValueResolver {
  @FieldResolver(() => MetricValue, {
    nullable: true,
    description:
      'The same number over an earlier span of the same length: for a quarter, the quarter before. Of a span that is not over, as many months of the earlier one as have begun: rates compare, because the elapsed share of the last month is in both of their sides; a sum, or a number with invoiced revenue in it, then has no value, `PERIOD_NOT_OVER`. Null before the calendar begins.',
  })
  previous(
    @Root() value: AskedValue,
    @Ctx() context: RequestContext,
    @Arg('periods', () => Int, {
      nullable: true,
      defaultValue: 1,
      description: `How many spans earlier: 1 to ${MOST_PERIODS} (\`BAD_PERIOD\`). For a quarter, 4 is the same quarter last year.`,
    })
    periods: number | null,
  ): Promise<AskedValue | null> {
    return valueBefore(context, value, periods ?? 1);
  }

  @FieldResolver(() => [Driver], {
    description:
      'Why the value differs from that of `previous`. The causes add up to the change, and each client is split separately. RHEM: tickets per seat, labour per ticket, off-ticket time. AISP: price, dilution, mix. GROSS_MARGIN_PERCENT: price, labour (at standard rates its hours and their cost), tools. Other ratios and sums: by their measures. A cause that no shown digit shows is not listed, and is in the largest one. Empty when either value is missing, when a closed month is compared with one that nobody has closed, and for numbers that are neither.',
  })
  drivers(
    @Root() value: AskedValue,
    @Ctx() context: RequestContext,
    @Arg('periods', () => Int, {
      nullable: true,
      defaultValue: 1,
      description: `How many spans earlier: 1 to ${MOST_PERIODS} (\`BAD_PERIOD\`).`,
    })
    periods: number | null,
  ): Promise<Cause[]> {
    return explainSince(context, value, periods ?? 1);
  }

  @FieldResolver(() => MetricEvidenceConnection, {
    complexity: COST.evidence,
    description:
      'The rows the value is made of. Over all pages their numerators and denominators add up to the value’s own. Labour and tool cost has a row for each technician, tool and month. In the view AS_CLOSED, and for tokens limited to clients, it has a row for each client and month. With `only` or `filter` the rows are a part of all.',
  })
  async evidence(
    @Root() value: AskedValue,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'How many rows: 1 to 500 (`BAD_PAGE`).',
    })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Rows after this cursor of the same evidence in the same order (`BAD_CURSOR`).',
    })
    after?: string | null,
    @Arg('only', () => EvidenceOnlyEnum, {
      nullable: true,
      description: 'All rows when absent, also those that are in the denominator alone.',
    })
    only?: EvidenceOnly | null,
    @Arg('orderBy', () => EvidenceOrderEnum, {
      nullable: true,
      description: 'When absent: with `only: COUNTED` by share, otherwise by date.',
    })
    orderBy?: EvidenceOrder | null,
    @Arg('filter', () => EvidenceFilter, {
      nullable: true,
      description: 'Which time entries and tickets; everything when absent.',
    })
    filter?: EvidenceFilter | null,
  ): Promise<MetricEvidenceConnection> {
    const asked = { first, after, only, orderBy, filter };
    const page = await readEvidencePage(context, value, asked);
    const edges = page.rows.map((node) => ({ cursor: node.cursor, node }));
    const pageInfo = pageInfoOf(
      page,
      edges.map(({ cursor }) => cursor),
    );
    return new MetricEvidenceConnection(edges, pageInfo, () =>
      countEvidence(context, value, asked),
    );
  }
}
