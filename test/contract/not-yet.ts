/**
 * What the contract asks for and this release does not have. A test fails when something named
 * here exists after all, so the list can only shrink. `Type` is the whole type; `Type.field` one
 * field, enum value or input field; `Type.field(arg)` one argument.
 */
export const NOT_YET: readonly string[] = [
  // Costs, margins and capacity.
  ...[
    'REACTIVE_CAPACITY_PERCENT UTILIZATION TIME_CAPTURE_PERCENT COST_PER_SEAT SUPPORT_COST_PER_SEAT',
    'CENTRALIZED_SERVICES_COST_PER_SEAT TECHNOLOGY_ALIGNMENT_COST_PER_SEAT VCIO_COST_PER_SEAT',
    'LABOUR_COST_PER_SEAT TOOL_COST_PER_SEAT GROSS_MARGIN_PERCENT REQUIRED_SEAT_PRICE PRICE_GAP',
    'PROACTIVE_BUDGET_PER_SEAT EFFECTIVE_HOURLY_RATE COST_TO_SERVE CONTRIBUTION CAPACITY_HOURS',
    'LABOUR_COST TOOL_COST OVERHEAD_COST',
  ].flatMap((line) => line.split(' ').map((key) => `MetricKey.${key}`)),
  'DeliveryArea.costPerSeat',
  // Bands.
  'Dimension.BAND',
  'MetricsFilter.bands',
  'Client.band',
  ...'BandingScheme Band BandMembership TierStaffing BandBasis BandMethod BandingSchemeInput'.split(
    ' ',
  ),
  'Query.bandingSchemes',
  'Mutation.saveBandingScheme',
  // What explains and judges a value.
  'MetricValue.drivers',
  'MetricValue.quality',
  ...'Driver DataQualityFinding DataQualityReport ClientDataQuality'.split(' '),
  'Query.dataQuality',
  // Questions.
  'Quarter',
  ...[
    'growthFocus pricingGaps profitDrains sweetSpot resourcePlan opportunities reactiveSpiral backlog',
    'diagnosis mrrBridge scorecard quarterlyReport',
  ].flatMap((line) => line.split(' ').map((field) => `Query.${field}`)),
  ...[
    'PricingGap ProfitDrain DrainDriver GrowthCell SweetSpot ResourcePlan AreaPlan BandPlan Opportunity',
    'OpportunityKind SpiralAssessment Backlog BacklogAge BacklogNoise BacklogNoiseKind Diagnosis',
    'MrrMovement Scorecard ScorecardItem SpiralLevel SpiralSignal ClientSpiral QuarterlyReport',
  ].flatMap((line) => line.split(' ')),
  // Policy, overrides and closed months.
  ...'workRules workRuleImpact restatements'.split(' ').map((field) => `Query.${field}`),
  ...'setWorkRules overrideTimeEntry overrideTicket clearOverride closeMonth'
    .split(' ')
    .map((field) => `Mutation.${field}`),
  ...[
    'ClosedMonth Restatement RuleImpact MetricChange WorkRuleInput',
    'WorkRuleMatch RuleSubject WorkRule',
  ].flatMap((line) => line.split(' ')),
];
