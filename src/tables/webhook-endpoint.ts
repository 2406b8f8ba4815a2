import {
  bigint,
  defaultsTo,
  instant,
  int,
  listOf,
  nullable,
  numberedWithinMsp,
  oneOf,
  text,
  textOf,
} from './column';
import type { EventKind } from './event';
import { table } from './table';

/** Why an endpoint is sent nothing any more. */
export const DISABLED_BECAUSE = ['ASKED', 'FAILING', 'GONE', 'TOKEN_REVOKED'] as const;
export type DisabledBecause = (typeof DISABLED_BECAUSE)[number];

/** Where events are sent, and with the rights of whom. */
export const webhookEndpoint = table(
  'webhook_endpoint',
  {
    tenant_id: int,
    id: numberedWithinMsp('webhook_endpoint'),
    url: text,
    /** Null is all of them. */
    kinds: nullable(listOf(textOf<EventKind>())),
    /** The clients whose events are sent; null is the events of the whole MSP too. */
    clients: nullable(listOf(int)),
    /** A GraphQL document that is asked about each event. */
    selection: nullable(text),
    /** What it is signed with, sealed: the key that holds, and for a while the one before. */
    secrets: text,
    created_at: instant,
    /** Who saved it, and what that token may do. */
    saved_at: instant,
    saved_by: text,
    scopes: listOf(text),
    client_ids: nullable(listOf(int)),
    /** The id of an issued token, or the `jti` of a signed one. */
    token: nullable(text),
    signed_at: nullable(instant),
    /** The number of the last event that was looked at for it. */
    offered: bigint,
    delivered_at: nullable(instant),
    /** Attempts that failed since the last that did not. */
    failures: defaultsTo(int, 0),
    failing_since: nullable(instant),
    rests_until: nullable(instant),
    disabled_at: nullable(instant),
    disabled_because: nullable(oneOf(...DISABLED_BECAUSE)),
  },
  {
    key: ['tenant_id', 'id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    checks: { disabled: '(disabled_at IS NULL) = (disabled_because IS NULL)' },
  },
);
