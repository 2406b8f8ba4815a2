import type { RecordKind } from '../ingest/record-kind';
import type { LocalDate, Month } from '../numbers/units/month';
import { agreementAmountRecords } from './agreement-amounts';
import { agreementRecords } from './agreements';
import { alertTickets } from './alert-tickets';
import { CLIENT_PROFILES, type ClientProfile } from './client-profiles';
import { clientRecords } from './clients';
import type { DemoRecord } from './demo-record';
import { endUserTickets } from './end-user-tickets';
import { headcountRecords } from './headcounts';
import { internalTickets, internalWork } from './internal-time';
import { callWork, favouriteWork, triageWork } from './off-ticket-work';
import { adviceWork, alignmentWork, upkeepWork } from './planned-work';
import { projectWork } from './projects';
import { revenueRecords } from './revenue';
import { seatCountRecords } from './seat-counts';
import { tellStory, type Story } from './story';
import { allocationRecords, labourCostRecords, technicianRecords } from './technicians';
import { entryRecord, mergeRows, ticketRows, type TicketRows, type Work } from './ticket';
import { toolCostRecords } from './tool-costs';
import { isPast } from './work-blocks';

export { DEMO_MSP } from './msp';

export interface DemoOptions {
  /** Another seed makes another MSP of the same shape. */
  readonly seed: number;
  /**
   * The MSP's local date, which is the last one that counts. Tickets, entries and invoices are all
   * dated before it.
   */
  readonly today: LocalDate;
  /** `false` leaves out the planted findings and keeps everything else as it is. */
  readonly planted?: boolean;
}

/** Makes the sample MSP as rows of the import, by kind, in an order in which they can be loaded. */
export function demoRecords(options: DemoOptions): ReadonlyMap<RecordKind, readonly DemoRecord[]> {
  const story = tellStory(options.seed, options.today, options.planted ?? true);
  const work = serviceDesk(story);
  return new Map<RecordKind, readonly DemoRecord[]>([
    ['clients', clientRecords(story)],
    ['seat-counts', seatCountRecords(story)],
    ['agreements', agreementRecords(story)],
    ['agreement-amounts', agreementAmountRecords(story)],
    ['technicians', technicianRecords(story)],
    ['allocations', allocationRecords(story)],
    ['labour-costs', labourCostRecords(story)],
    ['tickets', work.tickets],
    ['ticket-events', work.events],
    ['time-entries', work.entries],
    ['revenue', revenueRecords(story)],
    ['tool-costs', toolCostRecords(story)],
    ['headcounts', headcountRecords(story)],
  ]);
}

/** Everything that people did: tickets, their events, and time. */
function serviceDesk(story: Story): TicketRows {
  return mergeRows(
    story.months.flatMap((month) => [
      ...CLIENT_PROFILES.map((client) => clientMonth(story, client, month)),
      ourOwnMonth(story, month),
    ]),
  );
}

const entriesOf = (story: Story, work: readonly Work[], client?: string): TicketRows => ({
  tickets: [],
  events: [],
  entries: work
    .filter((work) => isPast(story, work))
    .map((work) => entryRecord({ ...work, fields: { clientExternalId: client, ...work.fields } })),
});

function clientMonth(story: Story, client: ClientProfile, month: Month): TicketRows {
  const alignment = alignmentWork(story, client, month);
  const project = projectWork(story, client, month);
  const lives = [
    ...endUserTickets(story, client, month),
    ...alertTickets(story, client, month),
    ...alignment.visits,
    ...project.projects,
  ];
  const work = [
    ...alignment.work,
    ...project.work,
    ...[adviceWork, upkeepWork, callWork, triageWork, favouriteWork].flatMap((kind) =>
      kind(story, client, month),
    ),
  ];
  return mergeRows([
    ...lives.map((life) => ticketRows(story, life)),
    entriesOf(story, work, client.id),
  ]);
}

function ourOwnMonth(story: Story, month: Month): TicketRows {
  return mergeRows([
    ...internalTickets(story, month).map((life) => ticketRows(story, life)),
    entriesOf(story, internalWork(story, month)),
  ]);
}
