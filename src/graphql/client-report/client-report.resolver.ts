import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import * as answers from '../../answers/client-report/client-report';
import type { Quarter } from '../../numbers/units/period';
import { clientHtml, clientMarkdown } from '../../report/client/write-client-report';
import { RequestContext } from '../../request/context';
import { QUARTER } from '../client/descriptions';
import { COST } from '../limits/cost';
import { QuarterScalar } from '../scalars/quarter';
import { thingOf } from '../thing-of';
import { ClientReport, toNumber } from './client-report.type';

@Resolver(() => ClientReport)
export class ClientReportResolver {
  @Query(() => ClientReport, {
    nullable: true,
    complexity: COST.question,
    description:
      'The page for one client, safe to show that client: for its own token too, without `financials:read`. A quarter whose months are all closed is shown as it was closed, any other as known now. Null when there is no such client, or when this token may not see it.',
  })
  async clientReport(
    @Ctx() context: RequestContext,
    @Arg('client', () => ID, { description: 'The client’s id.' }) client: string,
    @Arg('quarter', () => QuarterScalar, { description: QUARTER }) quarter: Quarter,
  ): Promise<ClientReport | null> {
    const report = await answers.clientReport(context, client, quarter);
    if (!report) return null;
    const { seats, noise, resolution, period } = report;
    return thingOf(ClientReport, {
      ...report,
      report,
      quarter: period.label,
      seats: seats.map(toNumber),
      noise: noise.map(toNumber),
      resolution: resolution.map(toNumber),
    });
  }

  @FieldResolver(() => String, { description: 'As Markdown with tables (GFM). English.' })
  markdown(@Root() { report }: ClientReport): string {
    return clientMarkdown(report);
  }

  @FieldResolver(() => String, {
    complexity: COST.clientPictures,
    description:
      'As one HTML page with its pictures inside, which loads nothing from elsewhere. It adds 60 000 values to the cost of the query.',
  })
  html(@Root() { report }: ClientReport): Promise<string> {
    return clientHtml(report);
  }
}
