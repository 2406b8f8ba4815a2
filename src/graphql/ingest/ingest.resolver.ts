import type { GraphQLResolveInfo } from 'graphql';
import { Arg, ClassType, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { MAX_RECORDS } from '../../ingest/accept-records';
import type { RecordKind } from '../../ingest/record-kind';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { IngestResult } from './ingest-result.type';
import * as inputs from './record-inputs';
import { takeIn } from './take-in';

const SOURCE =
  'The system they come from, by a name of your own. External ids are unique within it.';
const RECORDS = `At most ${MAX_RECORDS} (\`TOO_MANY_RECORDS\`), sent as a variable: then each is judged by itself.`;
const ABOUT =
  'Idempotent by source and id: sending the same again changes nothing. One bad record never loses a good one.';

type Mutate = (
  context: RequestContext,
  info: GraphQLResolveInfo,
  source: string,
  records: unknown[],
) => Promise<IngestResult>;

/** Declares a mutation that takes in records of one kind. */
function ingests(name: string, kind: RecordKind, record: ClassType, what: string): void {
  const mutate: Mutate = (context, info, source, records) =>
    takeIn(context, info, kind, source, records);
  const target = IngestResolver.prototype as unknown as Record<string, Mutate>;
  target[name] = mutate;
  const description = `${what} ${ABOUT}`;
  Mutation(() => IngestResult, { description })(target, name, { value: mutate });
  Needs('ingest:write')(target, name, { value: mutate });
  Ctx()(target, name, 0);
  Info()(target, name, 1);
  Arg('source', () => String, { description: SOURCE })(target, name, 2);
  Arg('records', () => [record], { description: RECORDS })(target, name, 3);
}

@Resolver()
export class IngestResolver {}

ingests('ingestClients', 'clients', inputs.ClientRecord, 'Clients.');
ingests(
  'ingestSeatCounts',
  'seat-counts',
  inputs.SeatCountRecord,
  'Counts of seats and endpoints, each from a date on.',
);
ingests(
  'ingestAgreements',
  'agreements',
  inputs.AgreementRecord,
  'Agreements and what they charge.',
);
ingests(
  'ingestTechnicians',
  'technicians',
  inputs.TechnicianRecord,
  'Technicians, their allocation and cost.',
);
ingests(
  'ingestTickets',
  'tickets',
  inputs.TicketRecord,
  'Tickets in their present state; history is kept here.',
);
ingests(
  'ingestTicketEvents',
  'ticket-events',
  inputs.TicketEventRecord,
  'What happened to tickets. Told apart by ticket, kind and time.',
);
ingests('ingestTimeEntries', 'time-entries', inputs.TimeEntryRecord, 'Time worked.');
ingests('ingestRevenue', 'revenue', inputs.RevenueRecord, 'Invoiced revenue and credits.');
ingests('ingestToolCosts', 'tool-costs', inputs.ToolCostRecord, 'What tools cost, from a date on.');
ingests(
  'ingestHeadcounts',
  'headcounts',
  inputs.HeadcountRecord,
  'How many people the MSP employs, from a date on.',
);
