import type { Batch } from '../batch';
import { markLabourOf } from '../tickets/settle-merges';

const WORK_OF = `
  SELECT DISTINCT ticket_external_id AS ticket, client_id, month FROM time_entry
  WHERE tenant_id = $1 AND technician_id = ANY ($2::int[])`;

interface Work {
  readonly ticket: string | null;
  readonly client_id: number | null;
  readonly month: string;
}

/**
 * Marks all the work of technicians whose tier, skill or allocation changed: an entry's
 * classification and tier follow its technician, a ticket's escalation the tiers on it.
 */
export async function markWorkOf(batch: Batch, technicianIds: readonly unknown[]): Promise<void> {
  if (technicianIds.length === 0) return;
  const ids = [...new Set(technicianIds)];
  const work = await batch.scope.query<Work>(WORK_OF, [batch.tenantId, ids]);
  for (const { client_id, month } of work) batch.marks.month(client_id, month);
  const tickets = new Set(work.map(({ ticket }) => ticket).filter((ticket) => ticket !== null));
  await markLabourOf(batch, [...tickets]);
}
