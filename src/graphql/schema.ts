import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import {
  AgreementResolver,
  ClientAgreementsResolver,
} from '../entities/agreement/agreement.resolver';
import { BandingSchemeResolver, BandResolver } from '../entities/band/band.resolver';
import {
  BandMembershipResolver,
  BandMoveResolver,
  ClientBandResolver,
} from '../entities/band/membership.resolver';
import { ClientResolver } from '../entities/client/client.resolver';
import { EXTERNAL_REFS } from '../entities/external-ref/external-refs.resolver';
import { DeliveryAreaResolver } from '../entities/delivery-area/delivery-area.resolver';
import { MetricDefinitionResolver } from '../entities/metric/metric-definition.resolver';
import { ParkedRecordResolver } from '../entities/parked-record/parked-record.resolver';
import { TechnicianResolver } from '../entities/technician/technician.resolver';
import { ClientTicketsResolver, TicketResolver } from '../entities/ticket/ticket.resolver';
import {
  TicketTimeEntriesResolver,
  TimeEntryResolver,
} from '../entities/time-entry/time-entry.resolver';
import { ToolCostResolver } from '../entities/tool-cost/tool-cost.resolver';
import { ViewerResolver } from '../entities/viewer/viewer.resolver';
import { addAmounts } from './add-amounts';
import { BandNumbersResolver } from './band-numbers.resolver';
import { SaveBandingSchemeResolver } from './banding/save-banding-scheme.resolver';
import { ChartResolver } from './chart.resolver';
import { ClientNumbersResolver } from './client-numbers.resolver';
import { DeliveryAreaNumbersResolver } from './delivery-area-numbers.resolver';
import { DriverResolver, DriverShareResolver } from './driver.resolver';
import { BY_REFERENCE } from './by-reference.resolver';
import { EvidenceResolver } from './evidence.resolver';
import { openEnums } from './open-enums';
import { ResourcePlanResolver } from './resource-plan.resolver';
import { guardFields } from './guard-fields';
import { IngestResolver } from './ingest/ingest.resolver';
import { MeasurableResolver } from './measurable.resolver';
import { MetricTableResolver } from './metric-table.resolver';
import { MetricValueResolver } from './metric-value.resolver';
import { MspResolver } from './msp.resolver';
import { NodeResolver } from './node.resolver';
import { CloseMonthResolver } from './policy/close-month.resolver';
import { OverrideResolver } from './policy/override.resolver';
import { RestatementsResolver } from './policy/restatements.resolver';
import { SettingsResolver } from './policy/settings.resolver';
import { WorkRulesResolver } from './policy/work-rules.resolver';
import {
  ClientDataQualityResolver,
  DataQualityFindingResolver,
  DataQualityResolver,
} from './quality/data-quality.resolver';
import { MetricQualityResolver } from './quality/metric-quality.resolver';
import { BacklogResolver } from './questions/backlog.resolver';
import { MrrBridgeResolver } from './questions/mrr-bridge.resolver';
import { PricingGapsResolver } from './questions/pricing-gaps.resolver';
import { ProfitDrainsResolver } from './questions/profit-drains.resolver';
import { ReactiveSpiralResolver } from './questions/reactive-spiral.resolver';
import { OpportunitiesResolver } from './questions/opportunities.resolver';
import { GrowthFocusResolver } from './questions/growth-focus.resolver';
import { SweetSpotResolver } from './questions/sweet-spot.resolver';
import { DiagnosisResolver } from './questions/diagnosis.resolver';
import { ScorecardResolver } from './questions/scorecard.resolver';
import { SeatPriceModelResolver } from './questions/seat-price-model.resolver';
import { BandChangeResolver, QuarterlyReportResolver } from './report/quarterly-report.resolver';
import { TargetResolver } from './target.resolver';

/** Everything that answers, by name. An entity is one line here. */
const RESOLVERS = [
  ViewerResolver,
  MspResolver,
  NodeResolver,
  ...BY_REFERENCE,
  ...EXTERNAL_REFS,
  ClientResolver,
  ClientAgreementsResolver,
  ClientTicketsResolver,
  ClientNumbersResolver,
  AgreementResolver,
  TicketResolver,
  TicketTimeEntriesResolver,
  TimeEntryResolver,
  TechnicianResolver,
  ToolCostResolver,
  DeliveryAreaResolver,
  DeliveryAreaNumbersResolver,
  BandingSchemeResolver,
  BandResolver,
  BandMembershipResolver,
  BandMoveResolver,
  ClientBandResolver,
  BandNumbersResolver,
  SaveBandingSchemeResolver,
  ResourcePlanResolver,
  MetricDefinitionResolver,
  MetricTableResolver,
  MeasurableResolver,
  ChartResolver,
  MetricValueResolver,
  MetricQualityResolver,
  DataQualityResolver,
  DataQualityFindingResolver,
  ClientDataQualityResolver,
  EvidenceResolver,
  DriverResolver,
  DriverShareResolver,
  ParkedRecordResolver,
  IngestResolver,
  TargetResolver,
  SeatPriceModelResolver,
  MrrBridgeResolver,
  PricingGapsResolver,
  ProfitDrainsResolver,
  ReactiveSpiralResolver,
  OpportunitiesResolver,
  GrowthFocusResolver,
  SweetSpotResolver,
  DiagnosisResolver,
  ScorecardResolver,
  QuarterlyReportResolver,
  BandChangeResolver,
  BacklogResolver,
  SettingsResolver,
  WorkRulesResolver,
  OverrideResolver,
  CloseMonthResolver,
  RestatementsResolver,
] as const;

let built: GraphQLSchema | null = null;

/** The schema, guarded. Built once: guarding changes it in place. */
export function openSchema(): GraphQLSchema {
  if (built) return built;
  const schema = buildSchemaSync({ resolvers: RESOLVERS as never, validate: false });
  built = guardFields(addAmounts(openEnums(schema)));
  return built;
}
