import {
  refuteDriver,
  refuteGap,
  refuteGrowth,
  refuteMembership,
  refuteScored,
  refuteSignal,
  refuteSweetSpot,
} from '../cases/refute-answers';
import { refuteFinding, refuteScore } from '../cases/refute-finding';
import { refuteCause } from '../cases/refute-diagnosis';
import { refuteDrain } from '../cases/refute-drain';
import { refuteOpportunity, refuteTotal } from '../cases/refute-opportunity';
import { refuteStaffing } from '../cases/refute-staffing';
import type { AllThatIsSaid, Staffed } from './all-that-is-said';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Each sentence, and how its own figures could refute it. */
function attempts(all: AllThatIsSaid) {
  const { clients, sweetSpot, bandingSchemes, areas, diagnoses, changes, quarter } = all;
  const each = <T extends { readonly explanation: string }>(
    said: readonly T[],
    refute: (told: T) => void,
  ) => said.map((told) => ({ text: told.explanation, refute: () => refute(told) }));
  const { reactiveSpiral, scorecard } = quarter;
  return [
    ...each(clients.pricingGaps, ({ explanation }) => refuteGap(explanation)),
    ...each(clients.profitDrains, ({ explanation }) => refuteDrain(plain(explanation))),
    ...each(clients.opportunities, ({ explanation }) => refuteOpportunity(plain(explanation))),
    ...each([clients.opportunityTotal], ({ explanation }) => refuteTotal(plain(explanation))),
    ...each(clients.growthFocus, ({ explanation }) => refuteGrowth(explanation)),
    ...each(sweetSpot ? [sweetSpot] : [], ({ explanation }) => refuteSweetSpot(explanation)),
    ...each(
      areas.map(({ staffing }) => staffing),
      refuteStaffing,
    ),
    ...each(Object.values(diagnoses).flat(), refuteCause),
    ...Object.entries(changes).flatMap(([key, { drivers }]) =>
      each(drivers, (driver) => refuteDriver(driver, key === 'AISP' ? 'money/seat/month' : '')),
    ),
    ...each(reactiveSpiral.signals, refuteSignal),
    ...each(
      reactiveSpiral.clients.flatMap(({ signals }) => signals),
      refuteSignal,
    ),
    ...each(
      bandingSchemes.flatMap(({ bands }) => bands.flatMap(({ members }) => members)),
      ({ explanation }) => refuteMembership(explanation),
    ),
    ...each(scorecard.items, ({ explanation }) => refuteScored(explanation)),
    ...each(all.quality.findings, refuteFinding),
    ...each(
      all.quality.clients.flatMap(({ findings }) => findings),
      refuteFinding,
    ),
  ];
}

/** What was said, and what of it was refuted. */
export interface Refuted {
  readonly said: number;
  readonly refuted: readonly string[];
}

const TOLERANCE = 0.25;
const NEAR = 1e-9;
const atLeast = (a: number, b: number): boolean => a >= b - NEAR;

/** Whether people are hired, moved or kept against what the work and the revenue ask for. */
function adviceAgainstRows({ action, current, byDemand, byLeverage }: Staffed): boolean {
  if (!byDemand || !byLeverage) return action !== 'HOLD';
  const [asked, paid] = [byDemand.fte - current, byLeverage.fte - current];
  if (action === 'HIRE') return !atLeast(asked, TOLERANCE) || paid <= 0;
  if (action === 'REDEPLOY') return !atLeast(-asked, TOLERANCE) || !atLeast(-paid, TOLERANCE);
  return asked >= TOLERANCE + NEAR && paid >= asked;
}

/** Causes about people that say otherwise than the staffing plan of the same months. */
function againstPlan({ areas, diagnoses }: AllThatIsSaid): string[] {
  const desk = areas.find(({ deliveryArea }) => deliveryArea.key === 'SUPPORT')?.staffing;
  if (!desk?.byDemand) return [];
  const asksForMore = desk.byDemand.fte - desk.current >= TOLERANCE + NEAR;
  const forbidden: readonly (readonly [cause: string, supported: boolean, when: boolean])[] = [
    ['TOO_FEW_PEOPLE', false, asksForMore],
    ['OVER_CAPACITY', true, asksForMore],
    ['OVER_CAPACITY', false, desk.action === 'REDEPLOY'],
    ['TOO_FEW_PEOPLE', true, desk.action === 'REDEPLOY'],
  ];
  return Object.values(diagnoses)
    .flat()
    .filter(({ cause, supported }) =>
      forbidden.some(([of, is, when]) => when && of === cause && is === supported),
    )
    .map(({ explanation }) => `Against the plan (${desk.action}): ${explanation}`);
}

/** Scores that their own findings do not leave. */
const wrongScores = ({ quality }: AllThatIsSaid): string[] =>
  [quality, ...quality.clients].flatMap(({ score, findings }) => {
    try {
      refuteScore(score, findings);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });

/** Causes of a change that do not add up to it. */
const notAddedUp = ({ changes }: AllThatIsSaid): string[] =>
  Object.entries(changes).flatMap(([key, { value, previous, drivers }]) => {
    const before = previous?.value ?? null;
    if (value === null || before === null || drivers.length === 0) return [];
    const sum = drivers.reduce((all, { effect }) => all + effect, 0);
    // What no shown digit shows is not listed.
    const near = 0.01 * Math.max(1, drivers.length);
    return Math.abs(sum - (value - before)) <= near ? [] : [`${key}: ${sum} of ${value - before}`];
  });

/** Holds all that is said against its own figures, and against the rows beside it. */
export function refuteAll(all: AllThatIsSaid): Refuted {
  const found = attempts(all).flatMap(({ refute }) => {
    try {
      refute();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  const wrongAdvice = all.areas
    .filter(({ staffing }) => adviceAgainstRows(staffing))
    .map(({ staffing }) => `Against the rows: ${staffing.explanation}`);
  const wrongDrivers = all.clients.profitDrains
    .filter(({ driver, effects }) => effects.length > 0 && effects[0]!.driver !== driver)
    .map(({ explanation }) => `Not its largest driver: ${explanation}`);
  const refuted = [
    ...found,
    ...wrongAdvice,
    ...wrongDrivers,
    ...againstPlan(all),
    ...notAddedUp(all),
    ...wrongScores(all),
  ];
  return { said: attempts(all).length, refuted };
}
