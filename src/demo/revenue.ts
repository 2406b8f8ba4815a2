import { monthIndex, monthOf, type LocalDate, type Month } from '../numbers/units/month';
import { listPrice } from './agreement-amounts';
import { CLIENT_PROFILES, hasTrait, type ClientProfile } from './client-profiles';
import { isClientOn } from './clients';
import { projectInvoice } from './projects';
import { randomOf } from './random';
import type { DemoRecord } from './demo-record';
import { sizeOn } from './seat-counts';
import type { Story } from './story';

type Kind = 'RECURRING_SERVICE' | 'NON_RECURRING_SERVICE' | 'PRODUCT' | 'RECURRING_PRODUCT';

interface Row {
  readonly name: string;
  readonly client?: string;
  readonly on: LocalDate;
  readonly amount: number;
  readonly kind: Kind;
}

const HOURLY_SUPPORT_PER_SEAT = 34;

const toRecord = ({ name, client, on, amount, kind }: Row): DemoRecord => ({
  externalId: `${name}-${client ?? 'none'}-${monthOf(on)}`,
  clientExternalId: client,
  postedOn: on,
  amount: amount.toFixed(2),
  kind,
});

/**
 * One-off service work, invoiced on the 24th of its month: projects, and the hours of clients that
 * pay by the hour.
 */
function oneOff(story: Story, client: ClientProfile, month: Month): Row[] {
  const on = `${month}-24`;
  const hours = hasTrait(client, 'TIME_AND_MATERIALS')
    ? sizeOn(story, client, on) * HOURLY_SUPPORT_PER_SEAT
    : 0;
  const amount = projectInvoice(story, client, month) + hours;
  return amount > 0
    ? [{ name: 'work', client: client.id, on, amount, kind: 'NON_RECURRING_SERVICE' }]
    : [];
}

/** Resold products such as hardware. */
function product(story: Story, client: ClientProfile, month: Month): Row[] {
  const random = randomOf(story.seed, 'product', client.id, month);
  if (!random.chance(0.25)) return [];
  const amount = sizeOn(story, client, `${month}-15`) * random.between(15, 90);
  return [{ name: 'product', client: client.id, on: `${month}-18`, amount, kind: 'PRODUCT' }];
}

/**
 * Monthly fees that only the books know, and invoices of an agreement that the service desk knows
 * too.
 */
function recurring(story: Story, client: ClientProfile, month: Month): Row[] {
  const billed = hasTrait(client, 'BILLED_ELSEWHERE') || hasTrait(client, 'INVOICED_TOO');
  if (!billed) return [];
  const on = `${month}-01`;
  const amount = listPrice(story, client, on);
  return [{ name: 'fee', client: client.id, on, amount, kind: 'RECURRING_SERVICE' }];
}

/**
 * Credits, by client and months from the current quarter: one on the monthly fee, two on one-off
 * work.
 */
const CREDITS: readonly (readonly [client: string, month: number, amount: number, kind: Kind])[] = [
  ['C02', -8, -1500, 'RECURRING_SERVICE'],
  ['C12', -5, -500, 'NON_RECURRING_SERVICE'],
  ['C22', -14, -850, 'NON_RECURRING_SERVICE'],
];

const credits = (story: Story): Row[] =>
  CREDITS.map(([client, month, amount, kind]) => ({
    name: 'credit',
    client,
    on: story.date(month, 12),
    amount,
    kind,
  }));

/** Revenue that the books hold without a customer. It is the residual of every total. */
const withoutClient = (month: Month): Row[] =>
  monthIndex(month) % 6 === 0
    ? [{ name: 'seminar', on: `${month}-20`, amount: 640, kind: 'NON_RECURRING_SERVICE' }]
    : [];

export function revenueRecords(story: Story): DemoRecord[] {
  const ofClients = story.months.flatMap((month) =>
    CLIENT_PROFILES.flatMap((client) =>
      [oneOff, product, recurring].flatMap((rows) => rows(story, client, month)),
    ).filter((row) => isClientOn(story, byId(row.client), row.on)),
  );
  return [...ofClients, ...credits(story), ...story.months.flatMap(withoutClient)]
    .filter((row) => row.on < story.today)
    .map(toRecord);
}

function byId(id: string | undefined): ClientProfile {
  const client = CLIENT_PROFILES.find((profile) => profile.id === id);
  if (!client) throw new RangeError(`no client ${id} in the sample`);
  return client;
}
