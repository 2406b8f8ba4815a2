import type { MetricKey } from '../../numbers/metrics/catalogue';
import type { ReportPart } from '../../numbers/questions/quarterly-report';
import type { Period } from '../../numbers/units/period';
import type { NamedClient } from '../clients/living-clients';
import type { ShownTarget } from '../measuring/target-in-force';
import type { Value } from '../measuring/value';
import type { DataQuality } from '../quality/data-quality';
import type { Finding } from '../quality/finding';
import type { Backlog } from '../questions/backlog';
import type { NumberDiagnosis } from '../questions/diagnosis';
import type { MrrMovement } from '../questions/mrr-bridge';
import type { Opportunity, OpportunityTotal } from '../questions/opportunities';
import type { PricingGap } from '../questions/pricing-gaps';
import type { ProfitDrain } from '../questions/profit-drains';
import type { ReportedAction } from './report-actions';
import type { ClientSpiral, Spiral } from '../questions/reactive-spiral';
import type { ScorecardItem } from '../questions/scorecard';
import type { AreaPlan } from '../staffing/resource-plan';
import type { Matter } from './money-matters';
import type { NumberMove } from './number-moves';

/**
 * A quarterly business report as data, from which its Markdown and its page are written. It is kept
 * as text when the quarter is closed, so fields may be added to these answers, but never change
 * their meaning.
 */
export interface ReportContent
  extends Readonly<Record<ReportPart, readonly ReportedTrend[]>>, Partial<LaterParts> {
  readonly version: 1;
  readonly msp: { readonly name: string; readonly timeZone: string; readonly currency: string };
  readonly period: Period;
  /** How many clients the token was limited to; absent when the report is about all clients. */
  readonly clients?: number;
  /** When the last month of the quarter was closed; null when the report is as known now. */
  readonly closedAt: string | null;
  /** The names of the MSP's banding schemes. */
  readonly bandingSchemes: readonly string[];
  readonly bandChanges: readonly BandChange[];
  readonly drains: readonly ProfitDrain[];
  readonly opportunities: readonly Opportunity[];
  /** Absent in a report kept before it had one. */
  readonly opportunityTotal?: OpportunityTotal;
  readonly spiral: Spiral & { readonly clients: readonly ClientSpiral[] };
  readonly dataQuality: DataQuality<Finding>;
  /** Absent in a report kept before there were any. */
  readonly actions?: readonly ReportedAction[];
}

/** What reports have been gathering since some were kept: it is absent in those. */
interface LaterParts {
  /** What the sections found, by kind, worth most money first. */
  readonly matters: readonly Matter[];
  /** Why each SMART number differs from the quarter before. */
  readonly moves: readonly NumberMove[];
  /** Of the SMART numbers off target. */
  readonly diagnoses: readonly NumberDiagnosis[];
  /** Null in a report of some clients: staff belong to none. */
  readonly staffing: readonly AreaPlan[] | null;
  readonly mrrBridge: readonly MrrMovement[];
  readonly pricingGaps: readonly PricingGap[];
  /** Null where tickets are not known. */
  readonly backlog: Backlog | null;
  readonly scorecard: readonly ScorecardItem[];
}

type AddedToTargets = 'scope' | 'by';

/** A value as it is kept. The catalogue explains its metric. None is a sum, so no target is by the month. */
export interface ReportedValue extends Omit<Value, 'definition' | 'target'> {
  readonly target:
    | (Omit<ShownTarget, 'unit' | 'perMonth' | 'months' | AddedToTargets> &
        Partial<Pick<ShownTarget, AddedToTargets>>)
    | null;
}

/** One number over the reported quarters, oldest first. The last is the report's own quarter. */
export interface ReportedTrend {
  readonly key: MetricKey;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly ReportedValue[];
}

/**
 * A client whose band at the end of the quarter differs from its band at the end of the quarter
 * before.
 */
export interface BandChange {
  readonly client: NamedClient;
  readonly scheme: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly basisValue: string | null;
  readonly explanation: string;
}

/**
 * The content as it is kept and hashed: one line of JSON, with fields in the order they were
 * gathered.
 */
export const contentText = (content: ReportContent): string => JSON.stringify(content);
