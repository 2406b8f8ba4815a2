/**
 * Ids of the API name their kind and their tenant, so that an id of another tenant never
 * resolves, and one of another kind is seen at a glance: `client_7_12`, `ticket_7_3_MTIz`.
 */
const SHAPES = {
  msp: [],
  client: ['int'],
  agreement: ['int'],
  technician: ['int'],
  action: ['int'],
  alert: ['int'],
  'api-token': ['int'],
  'parked-record': ['int'],
  connection: ['int'],
  'sync-run': ['int'],
  'export-run': ['int'],
  'quarantined-record': ['int'],
  'webhook-endpoint': ['int'],
  'banding-scheme': ['int'],
  band: ['int'],
  'closed-banding-scheme': ['int', 'text'],
  'closed-band': ['int', 'text'],
  ticket: ['int', 'text'],
  'time-entry': ['int', 'text'],
  'tool-cost': ['int', 'text'],
} as const satisfies Record<string, readonly ('int' | 'text')[]>;

export type GlobalIdKind = keyof typeof SHAPES;

export interface GlobalId {
  readonly kind: GlobalIdKind;
  readonly tenantId: number;
  readonly parts: readonly (number | string)[];
}

const encode = (part: number | string): string =>
  typeof part === 'number' ? String(part) : Buffer.from(part, 'utf8').toString('base64url');

export const toGlobalId = (
  kind: GlobalIdKind,
  tenantId: number,
  ...parts: readonly (number | string)[]
): string => [kind, tenantId, ...parts.map(encode)].join('_');

// Text comes last and is base64url, which has underscores of its own: only the numbers before it are split off.
const WORDS = /^([a-z-]+)_(\d{1,10})(?:_(\d{1,10}))?(?:_([\w-]+))?$/;

/** The id's parts, or null when it is none of ours. */
export function readGlobalId(id: string): GlobalId | null {
  const match = WORDS.exec(id);
  const kind = match?.[1];
  if (!match || !kind || !(kind in SHAPES)) return null;
  const shape: readonly string[] = SHAPES[kind as GlobalIdKind];
  const [number, text] = [match[3], match[4]];
  const parts = [
    ...(number === undefined ? [] : [Number(number)]),
    ...(text === undefined ? [] : [Buffer.from(text, 'base64url').toString('utf8')]),
  ];
  if (parts.length !== shape.length) return null;
  const read: GlobalId = { kind: kind as GlobalIdKind, tenantId: Number(match[2]), parts };
  // One thing has one id: another spelling of it (leading zeros, padding) is no id.
  return toGlobalId(read.kind, read.tenantId, ...read.parts) === id ? read : null;
}

/** The database number in an id of this kind and tenant; null for any other id. */
export function readNumericId(id: string, kind: GlobalIdKind, tenantId: number): number | null {
  const read = readGlobalId(id);
  if (!read || read.kind !== kind || read.tenantId !== tenantId) return null;
  const [part] = read.parts;
  return typeof part === 'number' && part <= MAX_INT ? part : null;
}

/** What Postgres' int can hold; more would be an error there, and is nobody here. */
const MAX_INT = 2_147_483_647;
