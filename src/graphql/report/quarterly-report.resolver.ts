import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { BandChange, QuarterlyReport } from './quarterly-report.type';
import { contentText, hashOf, readContent } from '../../report/content';
import { toHtml } from '../../report/to-html';
import { toMarkdown } from '../../report/to-markdown';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { readClosedQuarter } from '../../rollup/close/closed-quarters';
import { QuarterScalar, type Quarter } from '../../scalars/quarter';
import { readQuarter } from '../../answers/measuring/read-quarter';
import { tenant } from '../../answers/measuring/tenant';
import { QUARTER } from '../client/descriptions';
import { gatherReport } from '../../answers/report/gather-report';
import { toQuarterlyReport, type WrittenReport } from '../../answers/report/to-quarterly-report';

@Resolver(() => QuarterlyReport)
export class QuarterlyReportResolver {
  @Needs('metrics:read', 'financials:read', 'clients:read')
  @Query(() => QuarterlyReport, {
    description:
      'The quarterly business report (SN). When the last month of the quarter is closed the report is kept: what comes later does not change it. Until then it is as known now. A token limited to clients gets the report of its clients, as known now. Fourteen statements at most, whatever the size of the MSP; three or four when it is kept. Counts as 40 000 values of the cost of a query.',
  })
  async quarterlyReport(
    @Ctx() context: RequestContext,
    @Arg('quarter', () => QuarterScalar, { description: QUARTER }) quarter: Quarter,
  ): Promise<QuarterlyReport> {
    const months = readQuarter(quarter, await context.once(tenant));
    const kept = await readClosedQuarter(context.scope, months.from);
    const text = kept ?? contentText(await gatherReport(context, months, null));
    return toQuarterlyReport(context, readContent(text), hashOf(text));
  }

  @FieldResolver(() => String)
  markdown(@Root() { content }: WrittenReport): string {
    return toMarkdown(content);
  }

  @FieldResolver(() => String, {
    description:
      'The report as one HTML page with its pictures in it: nothing is asked for from elsewhere, so it can be mailed, printed or put away. Counts as 300 000 values more.',
  })
  html(@Root() { content }: WrittenReport): Promise<string> {
    return toHtml(content);
  }
}

@Resolver(() => BandChange)
export class BandChangeResolver {
  @FieldResolver(() => Client, {
    nullable: true,
    description: 'The client. Null: deleted since.',
  })
  client(
    @Root() { clientKey }: BandChange,
    @Ctx() context: RequestContext,
  ): Promise<Client | null> {
    return context.once(clientByKey).load(clientKey);
  }
}
