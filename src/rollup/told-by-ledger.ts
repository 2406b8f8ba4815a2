/** An invoice is booked near the day on which it is written. A number comes again after years. */
const DAYS_APART = 60;

/** A number as people compare it: `INV-001045` in one system is `1045` in the other. */
const plainNumber = (number: string): string =>
  `nullif(ltrim(regexp_replace(lower(${number}), '^inv(oice)?|[^a-z0-9]', '', 'g'), '0'), '')`;

/** Whether two rows of revenue have the number of one invoice, told by two sources near the same day. */
export const ofOneNumber = (a: string, b: string): string =>
  `${b}.source_id <> ${a}.source_id AND NOT ${b}.deleted
      AND ${b}.posted_on BETWEEN ${a}.posted_on - ${DAYS_APART} AND ${a}.posted_on + ${DAYS_APART}
      AND ${plainNumber(`${b}.invoice_number`)} = ${plainNumber(`${a}.invoice_number`)}`;

/** Whether they tell of one invoice: it is the same client's too. */
export const ofOneInvoice = (a: string, b: string): string =>
  `${b}.client_id = ${a}.client_id AND ${ofOneNumber(a, b)}`;

const ledgers = (tenant: string): string =>
  `ARRAY(SELECT s.id FROM source s WHERE s.tenant_id = ${tenant} AND s.ledger)`;

/**
 * Whether a row of revenue repeats an invoice of the books. The books count: they are what was
 * charged in the end, and tell recurring from other revenue line by line.
 */
export const toldByLedger = (row: string, tenant: string): string =>
  `(${row}.invoice_number IS NOT NULL AND NOT ${row}.source_id = ANY (${ledgers(tenant)})
    AND EXISTS (SELECT FROM revenue l WHERE l.tenant_id = ${tenant} AND l.source_id = ANY (${ledgers(tenant)})
      AND ${ofOneInvoice(row, 'l')}))`;
