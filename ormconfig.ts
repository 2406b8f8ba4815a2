import 'reflect-metadata';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AgreementAmountEntity } from './src/entities/agreement/agreement-amount.entity';
import { AgreementMonthEntity } from './src/entities/agreement/agreement-month.entity';
import { AgreementEntity } from './src/entities/agreement/agreement.entity';
import { BandMembershipEntity } from './src/entities/band/band-membership.entity';
import { BandMonthEntity } from './src/entities/band/band-month.entity';
import { BandEntity } from './src/entities/band/band.entity';
import { BandingSchemeEntity } from './src/entities/band/banding-scheme.entity';
import { ClientMonthEntity } from './src/entities/client/client-month.entity';
import { ClientEntity } from './src/entities/client/client.entity';
import { SeatCountEntity } from './src/entities/client/seat-count.entity';
import { ClosedBandEntity } from './src/entities/closed-month/closed-band.entity';
import { ClosedBandingSchemeEntity } from './src/entities/closed-month/closed-banding-scheme.entity';
import { ClosedMonthEntity } from './src/entities/closed-month/closed-month.entity';
import { ClosedFigureEntity } from './src/entities/closed-month/closed-figure.entity';
import { ClosedTimeEntryEntity } from './src/entities/closed-month/closed-time-entry.entity';
import { ClosedTicketEntity } from './src/entities/closed-month/closed-ticket.entity';
import { HeadcountEntity } from './src/entities/headcount/headcount.entity';
import { CoverageEntity } from './src/entities/msp/coverage.entity';
import { LastNumberEntity } from './src/entities/msp/last-number.entity';
import { MspMonthEntity } from './src/entities/msp/msp-month.entity';
import { MspEntity } from './src/entities/msp/msp.entity';
import { SourceEntity } from './src/entities/msp/source.entity';
import { DeletedRecordEntity } from './src/entities/parked-record/deleted-record.entity';
import { ParkedRecordEntity } from './src/entities/parked-record/parked-record.entity';
import { ClosedQuarterEntity } from './src/entities/report/closed-quarter.entity';
import { RevenueEntity } from './src/entities/revenue/revenue.entity';
import { SettingsEntity } from './src/entities/settings/settings.entity';
import { StaleCostEntity } from './src/entities/stale-mark/stale-cost.entity';
import { StaleBandEntity } from './src/entities/stale-mark/stale-band.entity';
import { StaleMonthEntity } from './src/entities/stale-mark/stale-month.entity';
import { StaleStaffEntity } from './src/entities/stale-mark/stale-staff.entity';
import { StaleTicketEntity } from './src/entities/stale-mark/stale-ticket.entity';
import { NotCountedEntity } from './src/entities/stale-mark/not-counted.entity';
import { TargetEntity } from './src/entities/target/target.entity';
import { AllocationEntity } from './src/entities/technician/allocation.entity';
import { LabourCostEntity } from './src/entities/technician/labour-cost.entity';
import { StaffMonthEntity } from './src/entities/technician/staff-month.entity';
import { TechnicianTierEntity } from './src/entities/technician/technician-tier.entity';
import { TechnicianEntity } from './src/entities/technician/technician.entity';
import { TicketEventEntity } from './src/entities/ticket/ticket-event.entity';
import { TicketMonthEntity } from './src/entities/ticket/ticket-month.entity';
import { TicketEntity } from './src/entities/ticket/ticket.entity';
import { TimeEntryEntity } from './src/entities/time-entry/time-entry.entity';
import { ToolCostClientEntity } from './src/entities/tool-cost/tool-cost-client.entity';
import { ToolCostEntity } from './src/entities/tool-cost/tool-cost.entity';
import { WorkRuleEntity } from './src/entities/work-rule/work-rule.entity';

/** Every table, by name. What is not listed here does not exist for TypeORM. */
const ENTITIES = [
  AgreementAmountEntity,
  AgreementMonthEntity,
  AgreementEntity,
  BandMembershipEntity,
  BandMonthEntity,
  BandEntity,
  BandingSchemeEntity,
  ClientMonthEntity,
  ClientEntity,
  SeatCountEntity,
  ClosedBandEntity,
  ClosedBandingSchemeEntity,
  ClosedMonthEntity,
  ClosedFigureEntity,
  ClosedTimeEntryEntity,
  ClosedTicketEntity,
  ClosedQuarterEntity,
  HeadcountEntity,
  CoverageEntity,
  LastNumberEntity,
  MspMonthEntity,
  MspEntity,
  SourceEntity,
  DeletedRecordEntity,
  ParkedRecordEntity,
  RevenueEntity,
  SettingsEntity,
  StaleCostEntity,
  StaleBandEntity,
  StaleMonthEntity,
  StaleStaffEntity,
  StaleTicketEntity,
  NotCountedEntity,
  TargetEntity,
  AllocationEntity,
  LabourCostEntity,
  StaffMonthEntity,
  TechnicianTierEntity,
  TechnicianEntity,
  TicketEventEntity,
  TicketMonthEntity,
  TicketEntity,
  TimeEntryEntity,
  ToolCostClientEntity,
  ToolCostEntity,
  WorkRuleEntity,
];

/** The one DataSource: it runs the migrations, and knows the tables well enough to tell when the two disagree. `url` is any connection string that pg takes. */
export const openDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    // Through pg itself: it also reads connection strings with a Unix socket.
    extra: { connectionString: url },
    applicationName: 'seatwise migrate',
    entities: ENTITIES,
    migrations: [join(__dirname, 'migrations', '*.{ts,js}')],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
