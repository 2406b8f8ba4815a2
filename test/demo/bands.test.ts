import { operationText } from '../api/operations';
import { openSampleServer } from '../fixture/sample-msp';

const PERIOD = { from: '2026-01', to: '2026-03' };
interface Member {
  readonly client: { name: string };
  readonly outlier: boolean;
  readonly hoursOutlier: boolean;
}
interface Answer {
  readonly bandingSchemes: { bands: { members: Member[] }[] }[];
  readonly resourcePlan: { bands: Plan[] };
}
interface Plan {
  readonly band: { name: string };
  readonly allocationIndex: number | null;
  readonly tiers: { tier: number; allocationIndex: number | null }[];
}

async function bandsOf(planted: boolean): Promise<{ members: Member[]; plans: Plan[] }> {
  const server = await openSampleServer({ planted });
  const ask = async (operation: string, variables: object): Promise<Answer> => {
    const answer = await server.query<Answer>(server.full, operationText(operation), variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const input = {
    name: 'By MRR',
    basis: 'RECURRING_SERVICE_REVENUE',
    method: 'THRESHOLDS',
    thresholds: ['3000', '7500'],
  };
  await ask('save-banding-scheme', { input });
  const { bandingSchemes } = await ask('bands', { month: '2026-03', period: PERIOD });
  const { resourcePlan } = await ask('resource-plan', { period: PERIOD });
  await server.close();
  return {
    members: bandingSchemes[0]!.bands.flatMap((band) => band.members),
    plans: resourcePlan.bands,
  };
}

const indexOf = ({ tiers }: Plan, tier: number): number =>
  tiers.find((each) => each.tier === tier)!.allocationIndex!;

const namesOf = (members: readonly Member[]): string[] => members.map(({ client }) => client.name);

test('the planted clients stand out, and the over-served band by its index', async () => {
  const { members, plans } = await bandsOf(true);
  expect(members).toHaveLength(36);
  expect(namesOf(members.filter(({ outlier }) => outlier))).toEqual([
    'Harbor Orthopedics',
    'Keystone Litigation Group',
    'Maple Street Dental',
    'Riverbend Accounting',
  ]);
  expect(namesOf(members.filter(({ hoursOutlier }) => hoursOutlier))).toContain(
    'Riverbend Accounting',
  );
  // Riverbend is small: its band has the hours of large clients, tier 3 above all.
  const [a, b, c] = plans as [Plan, Plan, Plan];
  for (const fair of [a, b]) expect(Math.abs(fair.allocationIndex! - 1)).toBeLessThan(0.2);
  expect(c.allocationIndex).toBeGreaterThan(1.5);
  expect(indexOf(c, 3)).toBeGreaterThan(2);
  expect(indexOf(c, 3)).toBeGreaterThan(2 * indexOf(c, 1));
}, 180_000);

test('without the plants they do not', async () => {
  const { members, plans } = await bandsOf(false);
  // Monitoring is all that this client pays for, and support happens all the same.
  expect(namesOf(members.filter(({ outlier }) => outlier))).toEqual(['Hawthorne Title Company']);
  const [, , c] = plans as [Plan, Plan, Plan];
  expect(c.allocationIndex).toBeLessThan(1.4);
  expect(indexOf(c, 3)).toBeLessThan(1.1 * indexOf(c, 1));
}, 180_000);
