import { text, type ExportColumn } from '../export-kind';

/** The currency of all money of the MSP, which a file may say. */
export const CURRENCY = text('(SELECT currency FROM msp WHERE id = $1)');

/**
 * The id that a client has in the source at hand. A customer of the books that is linked to a client of
 * another system is found by what it is linked to.
 */
export const clientOf = (column: string): ExportColumn =>
  text(
    `coalesce((SELECT k.external_id FROM client k WHERE k.tenant_id = $1 AND k.id = ${column} AND k.source_id = $2),
      (SELECT min(l.external_id) FROM client l WHERE l.tenant_id = $1 AND l.linked_to = ${column} AND l.source_id = $2))`,
    'clients:read',
  );

export const agreementOf = (column: string): ExportColumn =>
  text(
    `(SELECT g.external_id FROM agreement g WHERE g.tenant_id = $1 AND g.id = ${column})`,
    'clients:read',
  );

export const technicianOf = (column: string): ExportColumn =>
  text(
    `(SELECT w.external_id FROM technician w WHERE w.tenant_id = $1 AND w.id = ${column})`,
    'staff:read',
  );

/** The rows of one source. */
export const ofSource = (table: string): string =>
  `FROM ${table} t WHERE t.tenant_id = $1 AND t.source_id = $2`;
