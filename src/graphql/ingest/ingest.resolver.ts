import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { MAX_RECORDS } from '../../ingest/accept-records';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { IngestResult } from './ingest-result.type';
import { RECORD_TYPES, type SentKind } from './record-inputs';
import { takeIn } from './take-in';

const SOURCE =
  'The system they come from, by a name of your own. External ids are unique within it.';
const RECORDS = `At most ${MAX_RECORDS} (\`TOO_MANY_RECORDS\`). Send them as a variable, so that each is judged separately.`;
const ABOUT =
  'Idempotent by source and id: sending the same again changes nothing. One bad record never loses a good one.';

type Mutate = (
  context: RequestContext,
  info: GraphQLResolveInfo,
  source: string,
  records: unknown[],
) => Promise<IngestResult>;

/** Declares a mutation that takes in records of one kind. */
function ingests(name: string, kind: SentKind, what: string): void {
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
  Arg('records', () => [RECORD_TYPES[kind]], { description: RECORDS })(target, name, 3);
}

@Resolver()
export class IngestResolver {}

type Mutates = readonly [name: string, what: string];

const MUTATIONS: Readonly<Record<SentKind, Mutates>> = {
  clients: ['ingestClients', 'Clients.'],
  'seat-counts': ['ingestSeatCounts', 'Counts of seats and endpoints, each from a date on.'],
  agreements: ['ingestAgreements', 'Agreements and what they charge.'],
  technicians: ['ingestTechnicians', 'Technicians, their allocation and cost.'],
  tickets: ['ingestTickets', 'Tickets in their present state; history is kept here.'],
  'ticket-events': [
    'ingestTicketEvents',
    'What happened to tickets. Ticket, kind and time identify an event.',
  ],
  'time-entries': ['ingestTimeEntries', 'Time worked.'],
  revenue: ['ingestRevenue', 'Invoiced revenue and credits.'],
  'tool-costs': ['ingestToolCosts', 'What tools cost, from a date on.'],
  headcounts: ['ingestHeadcounts', 'How many people the MSP employs, from a date on.'],
};

for (const [kind, [name, what]] of Object.entries(MUTATIONS) as [SentKind, Mutates][])
  ingests(name, kind, what);
