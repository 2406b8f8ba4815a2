import type { LocalDate } from '../numbers/units/month';
import { CLIENT_PROFILES, hasTrait, type ClientProfile, type Trait } from './client-profiles';
import { joinedOn } from './clients';
import type { DemoRecord } from './demo-record';
import type { Story } from './story';

export interface DemoAgreement {
  readonly id: string;
  readonly client: ClientProfile;
  readonly name: string;
  readonly type: 'MANAGED' | 'BLOCK_HOURS' | 'TIME_AND_MATERIALS' | 'PROJECT';
  readonly startsOn: LocalDate;
  readonly endsBefore?: LocalDate;
  readonly covers?: readonly string[];
}

/** The agreement ends six weeks before the client leaves, so work done in between is leakage. */
const LEAVER_ENDS = -8;
const LAPSE = { from: -9, until: -8 };
const MOVE = { from: -6, until: -2 };

const NAMES: readonly (readonly [Trait, DemoAgreement['type'], string])[] = [
  ['BLOCK_HOURS', 'BLOCK_HOURS', 'Prepaid hours'],
  ['TIME_AND_MATERIALS', 'TIME_AND_MATERIALS', 'Time and materials'],
];

/** The client's main agreement, before anything ends or interrupts it. */
function standing(story: Story, client: ClientProfile): DemoAgreement {
  const [, type, name] = NAMES.find(([trait]) => hasTrait(client, trait)) ?? [
    undefined,
    'MANAGED' as const,
    'Managed services',
  ];
  const covers = hasTrait(client, 'MONITORING_ONLY')
    ? ['CENTRALIZED_SERVICES', 'TECHNOLOGY_ALIGNMENT', 'VCIO']
    : undefined;
  return { id: `A-${client.id}`, client, name, type, startsOn: joinedOn(story, client), covers };
}

export function agreementsOf(story: Story, client: ClientProfile): DemoAgreement[] {
  const main = standing(story, client);
  if (hasTrait(client, 'OFFBOARDED')) return [{ ...main, endsBefore: story.date(LEAVER_ENDS) }];
  if (hasTrait(client, 'LAPSED')) {
    return [
      { ...main, endsBefore: story.date(LAPSE.from) },
      {
        ...main,
        id: `${main.id}-2`,
        name: `${main.name} (renewed)`,
        startsOn: story.date(LAPSE.until),
      },
    ];
  }
  return hasTrait(client, 'PROJECT_AGREEMENT') ? [main, officeMove(story, client)] : [main];
}

function officeMove(story: Story, client: ClientProfile): DemoAgreement {
  return {
    id: `A-${client.id}-P`,
    client,
    name: 'Office move',
    type: 'PROJECT',
    startsOn: story.date(MOVE.from),
    endsBefore: story.date(MOVE.until),
  };
}

const inForce = (agreement: DemoAgreement, date: LocalDate): boolean =>
  agreement.startsOn <= date && date < (agreement.endsBefore ?? '9999');

/** The agreement that covers the client's everyday work on a date. */
export const agreementOn = (
  story: Story,
  client: ClientProfile,
  date: LocalDate,
): DemoAgreement | undefined =>
  agreementsOf(story, client).find(
    (agreement) => agreement.type !== 'PROJECT' && inForce(agreement, date),
  );

export const projectAgreementOn = (
  story: Story,
  client: ClientProfile,
  date: LocalDate,
): DemoAgreement | undefined =>
  agreementsOf(story, client).find(
    (agreement) => agreement.type === 'PROJECT' && inForce(agreement, date),
  );

function toRecord(agreement: DemoAgreement): DemoRecord {
  const { id, client, name, type, startsOn, endsBefore, covers } = agreement;
  return { externalId: id, clientExternalId: client.id, name, type, startsOn, endsBefore, covers };
}

export function agreementRecords(story: Story): DemoRecord[] {
  return CLIENT_PROFILES.flatMap((client) => agreementsOf(story, client).map(toRecord));
}
