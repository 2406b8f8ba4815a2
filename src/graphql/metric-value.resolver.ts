import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MetricEvidenceConnection } from '../entities/metric/evidence.type';
import { MetricValue } from '../entities/metric/metric-value.type';
import { Refusal } from '../errors';
import { RequestContext } from '../request/context';
import { MeasuredValue } from './measuring/ask';
import { readEvidencePage } from './measuring/evidence-page';
import { measure } from './measuring/measure';
import { earlier } from './measuring/read-period';
import { tenant } from './measuring/tenant';

const MOST_PERIODS = 240;

@Resolver(() => MetricValue)
export class MetricValueResolver {
  @FieldResolver(() => MetricValue, {
    nullable: true,
    description:
      'The same number over the same length of time, so many spans earlier: of a quarter, the quarter before. Null before the calendar begins.',
  })
  async previous(
    @Root() value: MeasuredValue,
    @Ctx() context: RequestContext,
    @Arg('periods', () => Int, {
      nullable: true,
      defaultValue: 1,
      description: `How many spans earlier: 1 to ${MOST_PERIODS} (\`BAD_PERIOD\`). Of a quarter, 4 is the same quarter last year.`,
    })
    periods: number | null,
  ): Promise<MetricValue | null> {
    const by = periods ?? 1;
    if (by < 1 || by > MOST_PERIODS) {
      throw new Refusal(
        'BAD_PERIOD',
        `periods must lie between 1 and ${MOST_PERIODS}; it is ${by}.`,
      );
    }
    const { fiscalYearStartMonth } = await context.once(tenant);
    const span = earlier(value.ask.span, by, fiscalYearStartMonth);
    return span && measure(context, { ...value.ask, span });
  }

  @FieldResolver(() => MetricEvidenceConnection, {
    description:
      'The rows the value is made of. Over all pages their numerators and denominators add up to the value’s own. Two statements at most for a page, and one more for each kind of source.',
  })
  evidence(
    @Root() value: MeasuredValue,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 20,
      description: 'How many rows: 1 to 500 (`BAD_PAGE`).',
    })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Rows after this cursor of the same evidence (`BAD_CURSOR`).',
    })
    after?: string | null,
  ): Promise<MetricEvidenceConnection> {
    return readEvidencePage(context, value.ask, { first, after });
  }
}
