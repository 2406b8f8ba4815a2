import { getNamedType, isObjectType } from 'graphql';
import { amountName } from '../../src/graphql/add-amounts';
import { openSchema } from '../../src/graphql/schema';

/** Numbers that are money, always or in some things: each has its exact decimal beside it. */
const MONEY = `
  MetricValue.value MetricValue.numerator MetricValue.denominator MetricTarget.min MetricTarget.max
  MetricEvidence.numerator MetricEvidence.denominator Driver.effect DriverShare.effect
  StaffingNeed.basisValue StaffingNeed.perPerson Restatement.asClosed Restatement.current
  RestatementCause.effect MetricChange.before MetricChange.after
  Limit.value PricingGap.aisp PricingGap.requiredSeatPrice PricingGap.fullSeatPrice PricingGap.gap SpiralSignal.value SpiralSignal.limit
  GrowthCell.contributionPerSeat GrowthCell.contributionPerHour
  SweetSpot.contributionPerSeat SweetSpot.restContributionPerSeat
  ScorecardItem.value SeatPriceModel.solved
  ExpectedChange.by ActionOutcome.before ActionOutcome.after ActionOutcome.change
  Alert.above Alert.below`;

/** Numbers that are never money: hours, people, shares, percentages, scores. */
const OTHER = `
  ConnectionCheck.clockSkewSeconds MappingCoverage.unmappedHoursPercent MappingCoverage.unmappedMoneyPercent
  ExportFile.bytes ExportRun.rows StreamRun.waitedSeconds StreamState.backfilled LinkProposal.score
  GrowthCell.lift SweetSpotTrait.percent SweetSpotTrait.basePercent SweetSpotTrait.lift
  DataQualityFinding.share DataQualityFinding.weight DataQualityFinding.points
  BandMembership.outlierScore BandMembership.hoursOutlierScore BandMembership.marginPercent
  MoveCause.effect NumberMove.change
  TierStaffing.required TierStaffing.current TierStaffing.gap TierStaffing.hours TierStaffing.allocationIndex
  MetricEvidence.sharePercent
  ApiToken.share Limits.share Allocation.share Technician.fte TimeEntry.minutes StaffingRecommendation.current StaffingRecommendation.gap
  StaffingNeed.fte BandPlan.hours BandPlan.allocationIndex MetricTarget.months Opportunity.hours Opportunity.soldHours
  Opportunity.seatsFreed Opportunity.rhemAfter OpportunityOverlap.hours OpportunityTotal.hours
  OpportunityTotal.soldHours OpportunityTotal.seatsFreed
  ClientReportValue.value ClientTicketType.tickets ClientTicketType.percent ClientWork.hours
  ProfitDrain.marginPercent Settings.hoursPerDay Settings.productiveShare Settings.targetMarginPercent
  Settings.tamAlignmentShare Settings.moneyTargetFactor Settings.staffingTolerance RuleImpact.hoursMoved Diagnosis.figure Diagnosis.sharePercent Diagnosis.hours SeatPriceModel.grossMarginPercent
  SeatPriceModel.rhem SeatPriceModel.seatsPerSupportTechnician SeatPriceModel.ticketsPerSupportTechnician
  SeatPriceModel.ticketsPerSupportTechnicianPerDay Sensitivity.change Sensitivity.marginPointsChange`;

const namesIn = (list: string): string[] => list.trim().split(/\s+/).sort();

const types = Object.values(openSchema().getTypeMap()).filter(isObjectType);
const numbers = types
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name === 'Float')
      .map((field) => `${type.name}.${field.name}`),
  )
  .sort();

test('every number of the schema is known to be money or not', () => {
  expect(numbers).toEqual([...namesIn(MONEY), ...namesIn(OTHER)].sort());
});

test('beside every number that can be money stands the decimal, and beside no other', () => {
  const withAmount = types.flatMap((type) => {
    const fields = type.getFields();
    return Object.keys(fields)
      .filter((name) => fields[amountName(name)]?.type.toString().startsWith('Decimal'))
      .map((name) => `${type.name}.${name}`)
      .filter((name) => numbers.includes(name));
  });
  expect(withAmount.sort()).toEqual(namesIn(MONEY));
});
