import type { DeliveryAreaKey } from '../../numbers/areas';
import type { Cut, KeyPart } from '../slice';

/** What the residual of a cut is called. */
const NONE: Record<Cut, string> = {
  CLIENT: 'No client',
  SEGMENT: 'No segment',
  TERRITORY: 'No territory',
  BAND: 'No band',
  DELIVERY_AREA: 'No delivery area',
  TECHNICIAN: 'No technician',
  TIER: 'No tier',
  BOARD: 'No board',
  TICKET_TYPE: 'No ticket type',
  TICKET_SOURCE: 'No ticket',
  AGREEMENT_TYPE: 'No agreement',
};

const AREAS: Record<DeliveryAreaKey, string> = {
  PROFESSIONAL_SERVICES: 'Professional Services',
  CENTRALIZED_SERVICES: 'Centralized Services',
  TECHNOLOGY_ALIGNMENT: 'Technology Alignment',
  VCIO: 'vCIO',
  SUPPORT: 'Support',
};

/** The cuts whose keys are rows with a name of their own. */
export const NAMED: Partial<Record<Cut, string>> = {
  CLIENT: 'client',
  BAND: '(SELECT tenant_id, id, label AS name FROM band)',
  TECHNICIAN: 'technician',
};

/** What people call one part of a slice's key. `name` is the row's own, where it has one. */
export function labelOf(cut: Cut, id: KeyPart, name: string | null): string {
  if (id === null) return NONE[cut];
  if (name !== null) return name;
  if (cut === 'TIER') return `Tier ${id}`;
  if (cut === 'DELIVERY_AREA') return AREAS[id as DeliveryAreaKey] ?? String(id);
  return String(id);
}
