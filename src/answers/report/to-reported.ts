import type { Client } from '../../graphql/client/client.type';
import type { ProfitDrain } from '../../graphql/profit-drain/profit-drain.type';
import type { DataQualityReport } from '../../graphql/quality/data-quality.type';
import type {
  ClientSpiral,
  SpiralAssessment,
  SpiralSignal,
} from '../../graphql/spiral/spiral.type';
import type { Opportunity } from '../../numbers/questions/opportunities';
import { toNumber } from '../../numbers/units/ratio';
import { twoDecimals } from '../../numbers/units/round';
import type {
  ReportedClient,
  ReportedDrain,
  ReportedOpportunity,
  ReportedQuality,
  ReportedSignal,
  ReportedSpiral,
  ReportedValue,
} from '../../report/content';
import type { MeasuredValue } from '../measuring/ask';

/** What a report keeps of each answer. Every field by name: what is kept must not grow unseen. */
export const toReportedClient = ({ key, name }: Client): ReportedClient => ({ key, name });

export const toReportedValue = (measured: MeasuredValue): ReportedValue => {
  const { key, value, formatted, reason, bound, numerator, denominator, status } = measured;
  const { policyVersion, incompleteMonths } = measured;
  const { from, to, label, partial } = measured.period;
  const { min, max, exclusive, since, custom } = measured.target ?? {};
  return {
    key,
    period: { from, to, label, partial },
    value,
    formatted,
    reason,
    bound,
    numerator,
    denominator,
    target: measured.target && {
      min: min ?? null,
      max: max ?? null,
      exclusive: exclusive ?? false,
      since: since ?? null,
      custom: custom ?? false,
    },
    status,
    policyVersion,
    incompleteMonths,
  };
};

export const toReportedDrain = ({ client, effects, ...drain }: ProfitDrain): ReportedDrain => ({
  client: toReportedClient(client),
  contribution: drain.contribution,
  marginPercent: drain.marginPercent,
  shortfall: drain.shortfall,
  driver: drain.driver,
  effects: effects.map(({ driver, amount }) => ({ driver, amount })),
  atLeast: drain.atLeast,
  explanation: drain.explanation,
});

export const toReportedOpportunity = (found: Opportunity): ReportedOpportunity => ({
  kind: found.kind,
  hours: toNumber(found.hours.over, found.hours.under),
  value: found.value && twoDecimals(found.value),
  seatsFreed: toNumber(found.seatsFreed.over, found.seatsFreed.under),
  tickets: Number(found.tickets),
  explanation: found.explanation,
});

const toReportedSignal = (signal: SpiralSignal): ReportedSignal => ({
  name: signal.name,
  value: signal.value,
  limit: signal.limit,
  holds: signal.holds,
  since: signal.since,
  explanation: signal.explanation,
});

export const toReportedSpiral = (
  { level, signals }: SpiralAssessment,
  clients: readonly ClientSpiral[],
): ReportedSpiral => ({
  level,
  signals: signals.map(toReportedSignal),
  clients: clients.map((each) => ({
    client: toReportedClient(each.client),
    level: each.level,
    signals: each.signals.map(toReportedSignal),
  })),
});

export const toReportedQuality = ({ score, findings }: DataQualityReport): ReportedQuality => ({
  score,
  findings: findings.map((finding) => ({
    code: finding.code,
    meaning: finding.meaning,
    count: finding.count,
    share: finding.share,
    affects: finding.affects,
    explanation: finding.explanation,
    weight: finding.weight,
    points: finding.points,
  })),
});
