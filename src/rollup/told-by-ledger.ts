/** An invoice is booked near the day on which it is written. A number comes again after years. */
const DAYS_APART = 60;

/** A number as people compare it: `INV-001045` in one system is `1045` in the other. */
const plainNumber = (number: string): string =>
  `nullif(ltrim(regexp_replace(lower(${number}), '^inv(oice)?|[^a-z0-9]', '', 'g'), '0'), '')`;

/** Two rows of revenue that two sources tell, near the same day. */
const ofTwoSources = (a: string, b: string): string =>
  `${b}.source_id <> ${a}.source_id AND NOT ${b}.deleted
      AND ${b}.posted_on BETWEEN ${a}.posted_on - ${DAYS_APART} AND ${a}.posted_on + ${DAYS_APART}`;

const haveOneNumber = (a: string, b: string): string =>
  `${plainNumber(`${b}.invoice_number`)} = ${plainNumber(`${a}.invoice_number`)}`;

/** Books that are read line by line have no numbers: there the day and the amount tell. */
const haveOneAmount = (a: string, b: string): string =>
  `(${a}.invoice_number IS NULL OR ${b}.invoice_number IS NULL)
        AND ${b}.posted_on = ${a}.posted_on AND ${b}.amount = ${a}.amount`;

/** Whether two rows have the number of one invoice, whoever it is written to. */
export const ofOneNumber = (a: string, b: string): string =>
  `${ofTwoSources(a, b)} AND ${haveOneNumber(a, b)}`;

/** Whether two rows tell of one invoice: it is the same client's. */
export const ofOneInvoice = (a: string, b: string): string =>
  `${b}.client_id = ${a}.client_id AND ${ofTwoSources(a, b)}
      AND (${haveOneNumber(a, b)} OR ${haveOneAmount(a, b)})`;

/** Invoices with a number, each as one source tells it of one client: all its rows together. */
export const numbered = (tenantId: number): string => `(
  SELECT r.client_id, r.source_id, s.name AS source, s.ledger, r.invoice_number,
    min(r.posted_on) AS posted_on, sum(r.amount) AS amount, false AS deleted
  FROM revenue r JOIN source s ON s.tenant_id = r.tenant_id AND s.id = r.source_id
    JOIN client c ON c.tenant_id = r.tenant_id AND c.id = r.client_id AND NOT c.deleted
  WHERE r.tenant_id = ${tenantId} AND NOT r.deleted AND r.invoice_number IS NOT NULL
  GROUP BY r.client_id, r.source_id, s.name, s.ledger, r.invoice_number)`;

/** Sources that keep the books. */
const ledgers = (tenant: string): string =>
  `ARRAY(SELECT s.id FROM source s WHERE s.tenant_id = ${tenant} AND s.ledger)`;

/** Where nobody keeps books, nothing is looked up. */
export const hasLedger = (tenant: string): string =>
  `EXISTS (SELECT FROM source s WHERE s.tenant_id = ${tenant} AND s.ledger)`;

/**
 * Whether a row of revenue repeats an invoice of the books. The books count: they are what was
 * charged in the end, and tell recurring from other revenue line by line.
 */
export const toldByLedger = (row: string, tenant: string): string =>
  `(${hasLedger(tenant)} AND NOT ${row}.source_id = ANY (${ledgers(tenant)})
    AND EXISTS (SELECT FROM revenue l WHERE l.tenant_id = ${tenant} AND l.source_id = ANY (${ledgers(tenant)})
      AND ${ofOneInvoice(row, 'l')}))`;
