import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AgreementResolver, ClientAgreementsResolver } from './agreement/agreement.resolver';
import { BandingSchemeResolver, BandResolver } from './band/band.resolver';
import {
  BandMembershipResolver,
  BandMoveResolver,
  UnbandedClientResolver,
  ClientBandResolver,
} from './band/membership.resolver';
import { ClientResolver } from './client/client.resolver';
import { EXTERNAL_REFS } from './external-ref/external-refs.resolver';
import { AskSourceResolver } from './connection/ask-source.resolver';
import { ChangeConnectionsResolver } from './connection/change-connections.resolver';
import { ConnectionResolver } from './connection/connection.resolver';
import { HookResolver } from './connection/hook.resolver';
import { QuarantineResolver } from './connection/quarantine.resolver';
import { SyncResolver } from './connection/sync.resolver';
import { RepeatedInvoicesResolver } from './connection/repeated-invoices.resolver';
import { UnlinkedCustomersResolver } from './connection/unlinked-customers.resolver';
import { DeliveryAreaResolver } from './delivery-area/delivery-area.resolver';
import { MetricDefinitionResolver } from './metric/metric-definition.resolver';
import { ParkedRecordResolver } from './parked-record/parked-record.resolver';
import { TechnicianResolver } from './technician/technician.resolver';
import { ClientTicketsResolver, TicketResolver } from './ticket/ticket.resolver';
import { TicketEventResolver, TicketEventsResolver } from './ticket/ticket-events.resolver';
import { TicketTimeEntriesResolver, TimeEntryResolver } from './time-entry/time-entry.resolver';
import { ToolCostResolver } from './tool-cost/tool-cost.resolver';
import { ViewerResolver } from './viewer/viewer.resolver';
import { addAmounts } from './add-amounts';
import { BandNumbersResolver } from './band/band-numbers.resolver';
import { SaveBandingSchemeResolver } from './band/save-banding-scheme.resolver';
import { ChartResolver } from './metric/chart.resolver';
import { ClientNumbersResolver } from './client/client-numbers.resolver';
import { DeliveryAreaNumbersResolver } from './delivery-area/delivery-area-numbers.resolver';
import { DriverResolver, DriverShareResolver } from './driver/driver.resolver';
import { BY_REFERENCE } from './external-ref/by-reference.resolver';
import { EvidenceResolver } from './metric/evidence.resolver';
import { openEnums } from './open-enums';
import { ResourcePlanResolver } from './delivery-area/resource-plan.resolver';
import { guardFields } from './guard-fields';
import { noteDeeds } from './audit/note-deeds';
import { BudgetResolver } from './budget/budget.resolver';
import { AuditLogResolver } from './audit/audit-log.resolver';
import { ApiTokenResolver } from './token/api-token.resolver';
import { ChangeTokensResolver } from './token/change-tokens.resolver';
import { DataVersionResolver } from './data-version/data-version.resolver';
import { EventsResolver } from './event/events.resolver';
import { MeasuresChangedResolver } from './subscription/measures-changed.resolver';
import { SyncProgressResolver } from './subscription/sync-progress.resolver';
import { OperationResolver } from './operation/operation.resolver';
import { IngestResolver } from './ingest/ingest.resolver';
import { MeasurableResolver } from './metric/measurable.resolver';
import { MetricTableResolver } from './metric/metric-table.resolver';
import { MetricTargetResolver } from './metric/metric-target.resolver';
import { MetricValueResolver } from './metric/metric-value.resolver';
import { MspResolver } from './msp/msp.resolver';
import { NodeResolver } from './node/node.resolver';
import { OpportunitiesResolver } from './opportunity/opportunities.resolver';
import { ProfitDrainsResolver } from './profit-drain/profit-drains.resolver';
import { CloseMonthResolver } from './closed-month/close-month.resolver';
import { OverrideResolver } from './override/override.resolver';
import { RestatementsResolver } from './closed-month/restatements.resolver';
import { SettingsResolver } from './settings/settings.resolver';
import { ChangeWebhooksResolver } from './webhook/change-webhooks.resolver';
import { WebhookEndpointsResolver } from './webhook/webhook-endpoints.resolver';
import { WorkRulesResolver } from './work-rule/work-rules.resolver';
import {
  ClientDataQualityResolver,
  DataQualityFindingResolver,
  DataQualityResolver,
} from './quality/data-quality.resolver';
import { MetricQualityResolver } from './quality/metric-quality.resolver';
import { BacklogResolver } from './backlog/backlog.resolver';
import { MrrBridgeResolver } from './mrr-movement/mrr-bridge.resolver';
import { PricingGapsResolver } from './pricing-gap/pricing-gaps.resolver';
import {
  ClientSpiralResolver,
  ReactiveSpiralResolver,
  SpiralSignalResolver,
} from './spiral/reactive-spiral.resolver';
import { ExportResolver } from './export/export.resolver';
import { FileMapResolver } from './file-map/file-map.resolver';
import { GrowthFocusResolver } from './growth-cell/growth-focus.resolver';
import { SweetSpotResolver } from './sweet-spot/sweet-spot.resolver';
import { DiagnosisResolver } from './diagnosis/diagnosis.resolver';
import { ScorecardItemResolver, ScorecardResolver } from './scorecard/scorecard.resolver';
import { SeatPriceModelResolver } from './seat-price/seat-price-model.resolver';
import {
  BandChangeResolver,
  QuarterlyReportResolver,
  ReportMatterResolver,
} from './report/quarterly-report.resolver';
import { ActionsResolver } from './action/actions.resolver';
import { ReportActionsResolver } from './action/report-actions.resolver';
import { ClientReportResolver } from './client-report/client-report.resolver';
import { SaveActionsResolver } from './action/save-actions.resolver';
import { AlertResolver } from './alert/alert.resolver';
import { MyImpactResolver } from './impact/my-impact.resolver';
import { SchemaChangeResolver } from './schema-change/schema-change.resolver';
import {
  HeadcountResolver,
  RevenueResolver,
  SeatCountResolver,
} from './sent-record/sent-records.resolver';
import { TargetResolver } from './target/target.resolver';

/** All resolvers, by name. A new word of the API adds its line here. */
const RESOLVERS = [
  ViewerResolver,
  SchemaChangeResolver,
  MyImpactResolver,
  AlertResolver,
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
  TicketEventsResolver,
  TicketEventResolver,
  TicketTimeEntriesResolver,
  TimeEntryResolver,
  TechnicianResolver,
  ToolCostResolver,
  RevenueResolver,
  SeatCountResolver,
  HeadcountResolver,
  DeliveryAreaResolver,
  DeliveryAreaNumbersResolver,
  BandingSchemeResolver,
  BandResolver,
  BandMembershipResolver,
  BandMoveResolver,
  UnbandedClientResolver,
  ClientBandResolver,
  BandNumbersResolver,
  SaveBandingSchemeResolver,
  ResourcePlanResolver,
  MetricDefinitionResolver,
  MetricTableResolver,
  MeasurableResolver,
  ChartResolver,
  MetricTargetResolver,
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
  ActionsResolver,
  SaveActionsResolver,
  ReportActionsResolver,
  ClientReportResolver,
  SeatPriceModelResolver,
  MrrBridgeResolver,
  PricingGapsResolver,
  ProfitDrainsResolver,
  ReactiveSpiralResolver,
  ClientSpiralResolver,
  SpiralSignalResolver,
  OpportunitiesResolver,
  GrowthFocusResolver,
  SweetSpotResolver,
  DiagnosisResolver,
  ScorecardResolver,
  ScorecardItemResolver,
  QuarterlyReportResolver,
  BandChangeResolver,
  ReportMatterResolver,
  BacklogResolver,
  SettingsResolver,
  WorkRulesResolver,
  OverrideResolver,
  CloseMonthResolver,
  RestatementsResolver,
  ConnectionResolver,
  ChangeConnectionsResolver,
  AskSourceResolver,
  SyncResolver,
  UnlinkedCustomersResolver,
  RepeatedInvoicesResolver,
  QuarantineResolver,
  ApiTokenResolver,
  ChangeTokensResolver,
  AuditLogResolver,
  HookResolver,
  WebhookEndpointsResolver,
  ChangeWebhooksResolver,
  FileMapResolver,
  ExportResolver,
  BudgetResolver,
  OperationResolver,
  DataVersionResolver,
  EventsResolver,
  MeasuresChangedResolver,
  SyncProgressResolver,
] as const;

/** type-graphql wants one wherever there are subscriptions. Ours all bring a source of their own. */
const NO_TOPICS = {
  publish: () => undefined,
  subscribe: (): never => {
    throw new TypeError('no subscription has a topic');
  },
};

let built: GraphQLSchema | null = null;

/** Builds the guarded schema, only once, because guarding changes it in place. */
export function openSchema(): GraphQLSchema {
  if (built) return built;
  const schema = buildSchemaSync({
    ...{ resolvers: RESOLVERS as never, validate: false, pubSub: NO_TOPICS },
  });
  built = noteDeeds(guardFields(addAmounts(openEnums(schema))));
  return built;
}
