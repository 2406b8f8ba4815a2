import fc from 'fast-check';
import { instant, pastDay, someMinute } from './calendar';
import { NEWER, nth, OLDER, type Sending } from './sending';

const number = fc.nat({ max: 1000 });
const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0);

/** Time with oddities: none at all, fractions, on nobody's ticket, by nobody, moved, corrected. */
const entry = fc.record({
  ticket: fc.option(number, { freq: 4 }),
  client: fc.option(number, { freq: 6 }),
  technician: fc.option(number, { freq: 6 }),
  agreement: fc.option(number, { freq: 2 }),
  started: someMinute,
  minutes: fc.oneof(
    fc.constant('0'),
    fc.integer({ min: 1, max: 60_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  ),
  billable: rarely,
  onsite: fc.boolean(),
  workType: fc.constantFrom(null, null, 'Remote', 'Patching', 'Alignment'),
  workRole: fc.constantFrom(null, null, 'TAM', 'vCIO'),
  deliveryArea: fc.constantFrom(null, null, null, 'SUPPORT', 'TECHNOLOGY_ALIGNMENT'),
  deleted: rarely,
  former: fc.option(
    fc.record({ ticket: fc.option(number), started: someMinute, minutes: fc.constant('15') }),
    { freq: 2 },
  ),
});

const revenue = fc.record({
  client: fc.option(number, { freq: 5 }),
  postedOn: pastDay,
  amount: fc.integer({ min: -400_000, max: 900_000 }).map((cents) => (cents / 100).toFixed(2)),
  kind: fc.constantFrom(
    'RECURRING_SERVICE',
    'NON_RECURRING_SERVICE',
    'PRODUCT',
    'RECURRING_PRODUCT',
  ),
  deleted: rarely,
});

export const someWork = fc.record({
  entries: fc.array(entry, { maxLength: 16 }),
  revenue: fc.array(revenue, { maxLength: 6 }),
});
export type RandomWork = typeof someWork extends fc.Arbitrary<infer T> ? T : never;
type RandomEntry = RandomWork['entries'][number];

export interface WorkOf {
  readonly clients: number;
  readonly technicians: number;
  readonly tickets: number;
  readonly agreements: readonly string[];
}

function entryRecord(of: RandomEntry, index: number, others: WorkOf) {
  const { agreements } = others;
  return {
    externalId: `e${index}`,
    ticketExternalId: nth('k', of.ticket, others.tickets),
    clientExternalId: nth('c', of.client, others.clients),
    technicianExternalId: nth('t', of.technician, others.technicians),
    agreementExternalId:
      of.agreement === null ? null : agreements[of.agreement % agreements.length],
    startedAt: instant(of.started),
    minutes: of.minutes,
    billable: of.billable,
    onsite: of.onsite,
    workType: of.workType,
    workRole: of.workRole,
    deliveryArea: of.deliveryArea,
    deleted: of.deleted,
    updatedAt: NEWER,
  };
}

function formerEntry(of: RandomEntry, index: number, others: WorkOf): Sending[] {
  if (of.former === null) return [];
  const { ticket, started, minutes } = of.former;
  const changed = { ...of, ticket, started, minutes, deleted: false };
  const record = { ...entryRecord(changed, index, others), updatedAt: OLDER };
  return [{ kind: 'time-entries', record }];
}

export const workSendings = ({ entries, revenue }: RandomWork, others: WorkOf): Sending[] => [
  ...entries.flatMap((of, index) => formerEntry(of, index, others)),
  ...entries.map((of, index): Sending => ({
    kind: 'time-entries',
    record: entryRecord(of, index, others),
  })),
  ...revenue.map(({ client, ...of }, index): Sending => ({
    kind: 'revenue',
    record: {
      ...of,
      externalId: `r${index}`,
      clientExternalId: nth('c', client, others.clients),
      updatedAt: NEWER,
    },
  })),
];
