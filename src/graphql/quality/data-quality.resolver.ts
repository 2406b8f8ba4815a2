import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { COST } from '../limits/cost';
import { clientAsEvidence, clientByKey } from '../client/client.loader';
import { Client } from '../client/client.type';
import { PeriodInput } from '../metric/period.type';
import { ClientDataQuality, DataQualityFinding, DataQualityReport } from './data-quality.type';
import type { FindingCode } from '../../numbers/quality/catalogue';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { readPage } from '../../request/page';
import { readPeriod } from '../../answers/measuring/read-period';
import * as answers from '../../answers/quality/data-quality';
import type { PlacedFinding } from '../../answers/quality/finding';
import { sampleClients, sampleIds } from '../../answers/quality/sample-ids';

const CLIENTS = { usual: 20, most: 500 };
const SAMPLES = { usual: 5, most: 100 };

@Resolver(() => DataQualityReport)
export class DataQualityResolver {
  @Needs('metrics:read')
  @Query(() => DataQualityReport, {
    complexity: COST.question,
    description:
      'How far the numbers of a period can be trusted, why not further, and what to mend first. A token limited to clients gets what is about its clients.',
  })
  dataQuality(
    @Ctx() context: RequestContext,
    @Arg('period', () => PeriodInput, {
      description:
        'The months, both ends included. Refused with `BAD_PERIOD` when they run backwards or are more than 240.',
    })
    period: PeriodInput,
  ): Promise<answers.DataQualityReport> {
    return answers.dataQualityReport(context, readPeriod(period));
  }

  @FieldResolver(() => [ClientDataQuality], {
    description:
      'The clients of the period, worst first, without prospects, the MSP itself and clients that have left.',
  })
  clients(
    @Root() report: answers.DataQualityReport,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, {
      nullable: true,
      description: `How many: 1 to ${CLIENTS.most}, ${CLIENTS.usual} when absent (\`BAD_PAGE\`).`,
    })
    first?: number | null,
  ): Promise<answers.ClientDataQuality[]> {
    return answers.clientQualities(context, report.span, readPage({ first }, 0, CLIENTS).size);
  }
}

@Resolver(() => ClientDataQuality)
export class ClientDataQualityResolver {
  @FieldResolver(() => Client, { description: 'Which client.' })
  client(@Root() { key }: ClientDataQuality, @Ctx() context: RequestContext): Promise<unknown> {
    return context.once(clientByKey).load(key);
  }
}

@Resolver(() => DataQualityFinding)
export class DataQualityFindingResolver {
  @FieldResolver()
  kind(@Root() finding: DataQualityFinding): FindingCode {
    return finding.kind;
  }

  @FieldResolver(() => [ID], {
    description:
      'Ids of some of the rows, for `nodes`. For parked records they are ids as `parkedRecords` shows them. Empty when it is about the MSP as a whole, or when the token lacks the scope for such rows: `clients:read` for clients and agreements, `tickets:read` for tickets and time, `staff:read` for technicians, `ingest:write` for parked records.',
  })
  sample(
    @Root() finding: PlacedFinding,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: SAMPLES.usual,
      description: `How many: 1 to ${SAMPLES.most} (\`BAD_PAGE\`).`,
    })
    first: number | null,
  ): Promise<string[]> {
    return sampleIds(context, finding, readPage({ first }, 0, SAMPLES).size);
  }

  @FieldResolver(() => [Client], {
    description:
      'Some of the clients it is about, including deleted ones that no list shows any more. Empty when its rows are not clients, or when the token lacks `clients:read`.',
  })
  async clients(
    @Root() finding: PlacedFinding,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: SAMPLES.usual,
      description: `How many: 1 to ${SAMPLES.most} (\`BAD_PAGE\`).`,
    })
    first: number | null,
  ): Promise<Client[]> {
    const { size } = readPage({ first }, 0, SAMPLES);
    const clients = context.once(clientAsEvidence);
    const keys = await sampleClients(context, finding, size);
    const known = await Promise.all(keys.map((key) => clients.load(key)));
    return known.filter((client) => client !== null);
  }
}
