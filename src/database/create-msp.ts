import { IANAZone } from 'luxon';
import type { Database } from './database';
import { Refusal } from '../errors';
import { isCurrencyInUse } from '../numbers/units/currencies';

/** What defines an MSP (a tenant): its name, and how its days, money and years are cut. */
export interface NewMsp {
  readonly name: string;
  /** IANA name, `America/Chicago`: decides which local day and month a record falls in. */
  readonly timeZone: string;
  /** ISO 4217 code of a currency in use. All of an MSP's money is in it. */
  readonly currency: string;
  /** 1 to 12; 1 = the fiscal year is the calendar year. */
  readonly fiscalYearStartMonth: number;
}

function refuse(field: keyof NewMsp, sentence: string): never {
  throw new Refusal('INVALID_MSP', sentence, { field });
}

/** Why money cannot be kept in this, and what to do instead. */
export function currencyAdvice(currency: string): string {
  const large = currency.trim().toUpperCase();
  const meant = isCurrencyInUse(large) ? ` Did you mean ${large}?` : '';
  return `"${currency}" is not an ISO 4217 code of a currency in use.${meant} Give the code of the money that the MSP keeps its books in, such as USD, EUR or JPY.`;
}

function check(msp: NewMsp): void {
  const { timeZone, currency, fiscalYearStartMonth: month } = msp;
  if (msp.name.trim() === '') refuse('name', 'An MSP needs a name.');
  if (!IANAZone.isValidZone(timeZone))
    refuse('timeZone', `"${timeZone}" is not an IANA time zone, such as America/Chicago.`);
  if (!isCurrencyInUse(currency)) refuse('currency', currencyAdvice(currency));
  if (!Number.isInteger(month) || month < 1 || month > 12)
    refuse('fiscalYearStartMonth', `The fiscal year starts in a month from 1 to 12, not ${month}.`);
}

/**
 * Records may go back to the start of the year ten years ago. The setting
 * `earliestDate` moves that date.
 */
const INSERT = `
  INSERT INTO msp (name, time_zone, currency, fiscal_year_start_month, earliest_date)
  VALUES ($1, $2, $3, $4, date_trunc('year', ($5::timestamptz AT TIME ZONE $2) - interval '10 years')) RETURNING id`;

/** Adds an MSP and returns its id. */
export function createMsp(database: Database, msp: NewMsp, now: Date): Promise<number> {
  check(msp);
  const values = [msp.name.trim(), msp.timeZone, msp.currency, msp.fiscalYearStartMonth, now];
  return database.asOwner(async (connection) => {
    const { rows } = await connection.query<{ id: number }>(INSERT, values);
    return rows[0]!.id;
  });
}
