import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the measures counted up to here: the rows that there are were counted so. */
const DEFINITIONS = {
  agreementHours:
    '{"from":"ENTRIES","parts":"3600000","where":{"areas":["CENTRALIZED_SERVICES","TECHNOLOGY_ALIGNMENT","VCIO","SUPPORT"],"covered":true}}',
  capacityHours:
    '{"column":"capacity_hours","from":"STAFF","parts":"13592880000000000","where":{"areas":["PROFESSIONAL_SERVICES","CENTRALIZED_SERVICES","TECHNOLOGY_ALIGNMENT","VCIO","SUPPORT"]}}',
  centralizedServicesFteMonths:
    '{"from":"STAFF","parts":"3775800000","where":{"areas":["CENTRALIZED_SERVICES"]}}',
  centralizedServicesHours:
    '{"from":"ENTRIES","parts":"3600000","where":{"areas":["CENTRALIZED_SERVICES"]}}',
  clientFacingHours:
    '{"from":"ENTRIES","parts":"3600000","where":{"areas":["PROFESSIONAL_SERVICES","CENTRALIZED_SERVICES","TECHNOLOGY_ALIGNMENT","VCIO","SUPPORT"],"staffed":true}}',
  clientMonths: '{"from":"CLIENT_MONTHS","parts":"377580"}',
  closeEvents: '{"column":"closes","from":"TICKETS","parts":"1"}',
  closedCohort: '{"column":"cohort","from":"TICKETS","parts":"1"}',
  closedTickets: '{"column":"closed","from":"TICKETS","parts":"1"}',
  elapsedHours: '{"column":"elapsed_ms","from":"TICKETS","parts":"3600000"}',
  employeeMonths: '{"from":"MSP_MONTHS","parts":"3775800000"}',
  endpointMonths: '{"from":"CLIENT_MONTHS","parts":"377580"}',
  escalatedTickets: '{"column":"escalated","from":"TICKETS","parts":"1"}',
  estimatedSeatMonths: '{"from":"CLIENT_MONTHS","parts":"377580"}',
  fteMonths:
    '{"from":"STAFF","parts":"3775800000","where":{"areas":["PROFESSIONAL_SERVICES","CENTRALIZED_SERVICES","TECHNOLOGY_ALIGNMENT","VCIO","SUPPORT"]}}',
  handleHours: '{"column":"handle_ms","from":"TICKETS","parts":"3600000"}',
  labourCostCentralizedServices: '{"from":"COSTS","parts":"45309600000"}',
  labourCostProfessionalServices: '{"from":"COSTS","parts":"45309600000"}',
  labourCostSupport: '{"from":"COSTS","parts":"45309600000"}',
  labourCostTechnologyAlignment: '{"from":"COSTS","parts":"45309600000"}',
  labourCostVcio: '{"from":"COSTS","parts":"45309600000"}',
  leakageHours: '{"from":"ENTRIES","parts":"3600000","where":{"uncovered":true}}',
  loggedHours: '{"from":"ENTRIES","parts":"3600000","where":{}}',
  longTickets: '{"column":"long","from":"TICKETS","parts":"1"}',
  mrr: '{"from":"CLIENT_MONTHS","parts":"45309600000"}',
  nrr: '{"from":"CLIENT_MONTHS","parts":"45309600000"}',
  onsiteReactiveHours:
    '{"from":"ENTRIES","parts":"3600000","where":{"onsite":true,"reactive":true}}',
  overheadCost: '{"from":"COSTS","parts":"45309600000"}',
  productRevenue: '{"from":"CLIENT_MONTHS","parts":"45309600000"}',
  professionalServicesFteMonths:
    '{"from":"STAFF","parts":"3775800000","where":{"areas":["PROFESSIONAL_SERVICES"]}}',
  professionalServicesHours:
    '{"from":"ENTRIES","parts":"3600000","where":{"areas":["PROFESSIONAL_SERVICES"]}}',
  reactiveHours: '{"from":"ENTRIES","parts":"3600000","where":{"reactive":true}}',
  recurringProductRevenue: '{"from":"CLIENT_MONTHS","parts":"45309600000"}',
  reopenEvents: '{"column":"reopens","from":"TICKETS","parts":"1"}',
  seatMonths: '{"from":"CLIENT_MONTHS","parts":"377580"}',
  staffedHours: '{"from":"ENTRIES","parts":"3600000","where":{"staffed":true}}',
  supportFteMonths: '{"from":"STAFF","parts":"3775800000","where":{"areas":["SUPPORT"]}}',
  supportHours: '{"from":"ENTRIES","parts":"3600000","where":{"areas":["SUPPORT"]}}',
  supportTechnicianMonths:
    '{"from":"STAFF","parts":"3775800000","where":{"areas":["SUPPORT"],"technical":true}}',
  technicalCapacityHours:
    '{"column":"capacity_hours","from":"STAFF","parts":"13592880000000000","where":{"areas":["PROFESSIONAL_SERVICES","CENTRALIZED_SERVICES","TECHNOLOGY_ALIGNMENT","VCIO","SUPPORT"],"technical":true}}',
  technicalEmployeeMonths: '{"from":"MSP_MONTHS","parts":"3775800000"}',
  technicalHours: '{"from":"ENTRIES","parts":"3600000","where":{"technical":true}}',
  technicalReactiveHours:
    '{"from":"ENTRIES","parts":"3600000","where":{"reactive":true,"technical":true}}',
  technologyAlignmentFteMonths:
    '{"from":"STAFF","parts":"3775800000","where":{"areas":["TECHNOLOGY_ALIGNMENT"]}}',
  technologyAlignmentHours:
    '{"from":"ENTRIES","parts":"3600000","where":{"areas":["TECHNOLOGY_ALIGNMENT"]}}',
  ticketsClosed: '{"column":"net","from":"TICKETS","parts":"1"}',
  ticketsOpened: '{"column":"opened","from":"TICKETS","parts":"1"}',
  toolCostCentralizedServices: '{"from":"COSTS","parts":"45309600000"}',
  toolCostProfessionalServices: '{"from":"COSTS","parts":"45309600000"}',
  toolCostSupport: '{"from":"COSTS","parts":"45309600000"}',
  toolCostTechnologyAlignment: '{"from":"COSTS","parts":"45309600000"}',
  toolCostVcio: '{"from":"COSTS","parts":"45309600000"}',
  touches: '{"column":"touches","from":"TICKETS","parts":"1"}',
  uncostedHours: '{"from":"COSTS","parts":"3600000"}',
  uncostedHoursCentralizedServices: '{"from":"COSTS","parts":"3600000"}',
  uncostedHoursProfessionalServices: '{"from":"COSTS","parts":"3600000"}',
  uncostedHoursSupport: '{"from":"COSTS","parts":"3600000"}',
  uncostedHoursTechnologyAlignment: '{"from":"COSTS","parts":"3600000"}',
  uncostedHoursVcio: '{"from":"COSTS","parts":"3600000"}',
  untoldReopens: '{"column":"untold_reopens","from":"TICKETS","parts":"1"}',
  vcioFteMonths: '{"from":"STAFF","parts":"3775800000","where":{"areas":["VCIO"]}}',
  vcioHours: '{"from":"ENTRIES","parts":"3600000","where":{"areas":["VCIO"]}}',
};
const FINGERPRINT = '03152823ed5356efd8852298ac967664d9e975dfee51896b2cf7b1fb9f7eb9d3';

/**
 * With which catalogue of measures an MSP's rows are counted (all of them, and those counted last),
 * and a closed month was frozen. A catalogue is kept once, with when a program that has it was first
 * seen running, and last.
 */
export class KnowWhatWasCounted1795000009670 implements MigrationInterface {
  name = 'KnowWhatWasCounted1795000009670';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE measure_catalogue (
        fingerprint text NOT NULL,
        definitions jsonb NOT NULL,
        first_seen  timestamptz NOT NULL DEFAULT now(),
        last_seen   timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT measure_catalogue_pk PRIMARY KEY (fingerprint)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON measure_catalogue TO seatwise_app`);
    await runner.query(`INSERT INTO measure_catalogue (fingerprint, definitions) VALUES ($1, $2)`, [
      FINGERPRINT,
      JSON.stringify(DEFINITIONS),
    ]);
    await runner.query(`
      ALTER TABLE msp
        ADD COLUMN counting_with text DEFAULT '${FINGERPRINT}',
        ADD COLUMN counted_with text DEFAULT '${FINGERPRINT}'`);
    await runner.query(`
      ALTER TABLE msp
        ALTER COLUMN counting_with DROP DEFAULT,
        ALTER COLUMN counted_with DROP DEFAULT`);
    await runner.query(`GRANT UPDATE (counting_with, counted_with) ON msp TO seatwise_app`);
    // Frozen rows can only be added: a default reaches those that there are.
    await runner.query(
      `ALTER TABLE closed_month ADD COLUMN counted_with text NOT NULL DEFAULT '${FINGERPRINT}'`,
    );
    await runner.query(`ALTER TABLE closed_month ALTER COLUMN counted_with DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE closed_month DROP COLUMN counted_with`);
    await runner.query(`ALTER TABLE msp DROP COLUMN counted_with, DROP COLUMN counting_with`);
    await runner.query(`DROP TABLE measure_catalogue`);
  }
}
