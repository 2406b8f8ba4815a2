import { DEMO_SCHEME } from '../../src/demo/banding-scheme';
import { OVER_SERVED } from '../../src/numbers/staffing/by-tier';
import { operationText } from '../api/operations';
import { openSampleServer } from '../fixture/sample-msp';

const PERIODS = [
  { from: '2026-01', to: '2026-03' },
  { from: '2025-04', to: '2026-03' },
];
/** Not planted: monitoring is all that this client pays for, and support happens all the same. */
const MONITORED_ONLY = 'Hawthorne Title Company';

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

async function bandsOf(planted: boolean): Promise<{ members: Member[]; plans: Plan[][] }> {
  const server = await openSampleServer({ planted });
  const ask = async (operation: string, variables: object): Promise<Answer> => {
    const answer = await server.query<Answer>(server.full, operationText(operation), variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const { name, basis, method, thresholdTexts: thresholds } = DEMO_SCHEME;
  const input = { name, basis, method, thresholds };
  await ask('save-banding-scheme', { input });
  const [period] = PERIODS;
  const { bandingSchemes } = await ask('bands', { month: '2026-03', period });
  const plans = [];
  for (const period of PERIODS)
    plans.push((await ask('resource-plan', { period })).resourcePlan.bands);
  await server.close();
  return {
    members: bandingSchemes[0]!.bands.flatMap((band) => band.members),
    plans,
  };
}

const indexOf = ({ tiers }: Plan, tier: number): number =>
  tiers.find((each) => each.tier === tier)!.allocationIndex!;

const isOver = (index: number | null): boolean => index !== null && index > OVER_SERVED;

/** Bands, and their tiers, that get more time than what they leave is worth. */
const overServed = (plans: readonly Plan[]): string[] =>
  plans.flatMap((plan) => [
    ...(isOver(plan.allocationIndex) ? [plan.band.name] : []),
    ...[1, 2, 3]
      .filter((tier) => isOver(indexOf(plan, tier)))
      .map((tier) => `${plan.band.name} in tier ${tier}`),
  ]);

const namesOf = (members: readonly Member[]): string[] => members.map(({ client }) => client.name);

test('the planted clients stand out, and the over-served band by its index', async () => {
  const { members, plans } = await bandsOf(true);
  expect(members).toHaveLength(36);
  expect(namesOf(members.filter(({ outlier }) => outlier))).toEqual([
    'Harbor Orthopedics',
    'Keystone Litigation Group',
    'Maple Street Dental',
    MONITORED_ONLY,
    'Riverbend Accounting',
  ]);
  expect(namesOf(members.filter(({ hoursOutlier }) => hoursOutlier))).toContain(
    'Riverbend Accounting',
  );
  // Riverbend is small: its band has the hours of large clients, tier 3 above all.
  for (const plan of plans) {
    expect(overServed(plan)).toEqual(['C', 'C in tier 3']);
    const c = plan.find(({ band }) => band.name === 'C')!;
    expect(indexOf(c, 3)).toBeGreaterThan(1.3 * indexOf(c, 1));
  }
}, 180_000);

test('without the plants they do not', async () => {
  const { members, plans } = await bandsOf(false);
  expect(namesOf(members.filter(({ outlier }) => outlier))).toEqual([MONITORED_ONLY]);
  expect(plans.map(overServed)).toEqual([[], []]);
}, 180_000);
