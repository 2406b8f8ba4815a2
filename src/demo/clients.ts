import type { LocalDate } from '../numbers/units/month';
import { CLIENT_PROFILES, hasTrait, type ClientProfile } from './client-profiles';
import { DEMO_MSP } from './msp';
import type { DemoRecord } from './demo-record';
import type { Story } from './story';

export const INTERNAL_CLIENT = 'C40';

const LEFT = { month: -7, day: 16 };
const JOINED_ON = 16;

/** The first date on which it is a client. */
export function joinedOn(story: Story, client: ClientProfile): LocalDate {
  return client.joins === undefined ? story.start : story.date(client.joins, JOINED_ON);
}

/** The first date on which it is no longer a client; null while it stays. */
export function leftOn(story: Story, client: ClientProfile): LocalDate | null {
  return hasTrait(client, 'OFFBOARDED') ? story.date(LEFT.month, LEFT.day) : null;
}

export function isClientOn(story: Story, client: ClientProfile, date: LocalDate): boolean {
  return joinedOn(story, client) <= date && date < (leftOn(story, client) ?? '9999');
}

function toRecord(story: Story, client: ClientProfile): DemoRecord {
  const offboardedOn = leftOn(story, client);
  return {
    externalId: client.id,
    name: client.name,
    status: offboardedOn ? 'OFFBOARDED' : 'ACTIVE',
    segment: client.segment,
    territory: client.territory,
    // A client without this date begins with its first agreement.
    onboardedOn: hasTrait(client, 'NO_ONBOARDING_DATE') ? undefined : joinedOn(story, client),
    offboardedOn: offboardedOn ?? undefined,
  };
}

const PROSPECT: DemoRecord = {
  externalId: 'C39',
  name: 'Juniper Realty',
  status: 'PROSPECT',
  segment: 'Professional services',
  territory: 'Coast',
};

const OURSELVES: DemoRecord = {
  externalId: INTERNAL_CLIENT,
  name: `${DEMO_MSP.name} (internal)`,
  internal: true,
};

export function clientRecords(story: Story): DemoRecord[] {
  return [...CLIENT_PROFILES.map((client) => toRecord(story, client)), PROSPECT, OURSELVES];
}
