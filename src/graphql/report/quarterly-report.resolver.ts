import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import type { BandChange as Change } from '../../answers/report/content';
import type { Matter } from '../../answers/report/money-matters';
import * as answers from '../../answers/report/quarterly-report';
import { toHtml } from '../../report/to-html';
import { toMarkdown } from '../../report/to-markdown';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { QuarterScalar } from '../scalars/quarter';
import type { Quarter } from '../../numbers/units/period';
import { namedClient } from '../client/client.loader';
import { Client } from '../client/client.type';
import { AreaPlan } from '../band/staffing.type';
import { QUARTER } from '../client/descriptions';
import { AREAS } from '../delivery-area/delivery-area.type';
import { BandChange, QuarterlyReport } from './quarterly-report.type';
import { ReportMatter } from './report-parts.type';

@Resolver(() => QuarterlyReport)
export class QuarterlyReportResolver {
  @Needs('metrics:read', 'financials:read', 'clients:read')
  @Query(() => QuarterlyReport, {
    complexity: COST.report,
    description:
      'The quarterly business report (Understanding Operational SMART Numbers). Closing the last month of the quarter keeps the report, and later changes do not touch it. Until then it is as known now. A token limited to clients gets the report of its clients, as known now. It adds 85 000 values to the cost of the query.',
  })
  quarterlyReport(
    @Ctx() context: RequestContext,
    @Arg('quarter', () => QuarterScalar, { description: QUARTER }) quarter: Quarter,
  ): Promise<answers.QuarterlyReport> {
    return answers.quarterlyReport(context, quarter);
  }

  @FieldResolver(() => [AreaPlan])
  staffing(@Root() { staffing }: answers.QuarterlyReport): AreaPlan[] {
    return staffing.map((each) => ({ deliveryArea: AREAS[each.area], staffing: each.staffing }));
  }

  @FieldResolver(() => String)
  markdown(@Root() { content, contentHash, madeAt }: answers.QuarterlyReport): string {
    return toMarkdown(content, contentHash, madeAt);
  }

  @FieldResolver(() => String, {
    complexity: COST.pictures,
    description:
      'The report as one HTML page with its pictures inside. It loads nothing from elsewhere, so it can be mailed, printed or archived. It adds 440 000 values to the cost of the query.',
  })
  html(@Root() { content, contentHash, madeAt }: answers.QuarterlyReport): Promise<string> {
    return toHtml(content, contentHash, madeAt);
  }
}

@Resolver(() => BandChange)
export class BandChangeResolver {
  @FieldResolver(() => Client, {
    nullable: true,
    description: 'The client. Null: deleted since.',
  })
  client(@Root() { client }: Change, @Ctx() context: RequestContext): Promise<Client | null> {
    return namedClient(context, client);
  }
}

@Resolver(() => ReportMatter)
export class ReportMatterResolver {
  @FieldResolver(() => [Client])
  clients(@Root() { clients }: Matter, @Ctx() context: RequestContext) {
    return Promise.all(clients.map((client) => namedClient(context, client)));
  }
}
