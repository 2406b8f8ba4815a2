import { areaOf, type DeliveryAreaKey } from '../../numbers/areas';
import type { Cut, KeyPart } from '../slice';

/** A group is named by the row its key points to, or by the key itself. */
type CutLabels = {
  /** The name of the residual. */
  readonly none: string;
} & ({ readonly rows: string } | { readonly tell: (key: KeyPart) => string });

const LABELS: Readonly<Record<Cut, CutLabels>> = {
  CLIENT: { none: 'No client', rows: 'client' },
  SEGMENT: { none: 'No segment', tell: String },
  TERRITORY: { none: 'No territory', tell: String },
  BAND: { none: 'No band', rows: '(SELECT tenant_id, id, label AS name FROM band)' },
  DELIVERY_AREA: {
    none: 'No delivery area',
    tell: (key) => areaOf(key as DeliveryAreaKey).name,
  },
  TECHNICIAN: { none: 'No technician', rows: 'technician' },
  TIER: { none: 'No tier', tell: (key) => `Tier ${key}` },
  BOARD: { none: 'No board', tell: String },
  TICKET_TYPE: { none: 'No ticket type', tell: String },
  TICKET_SOURCE: { none: 'No ticket', tell: String },
  PRIORITY: { none: 'No priority', tell: String },
  ESCALATED_TO: { none: 'Not escalated', tell: String },
  AGREEMENT_TYPE: { none: 'No agreement', tell: String },
};

/** The rows that name a cut's keys; null when the keys are no rows. */
export function rowsNaming(cut: Cut): string | null {
  const labels = LABELS[cut];
  return 'rows' in labels ? labels.rows : null;
}

/** The label of one part of a slice's key. `name` is the row's own, if it has one. */
export function labelOf(cut: Cut, key: KeyPart, name: string | null): string {
  const labels = LABELS[cut];
  if (key === null) return labels.none;
  return name ?? ('tell' in labels ? labels.tell(key) : String(key));
}
