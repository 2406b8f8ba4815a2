import type { Access } from './access';

/** What is remembered of one tenant, as one token may see it. */
interface Remembered {
  readonly version: string;
  readonly values: Map<symbol, unknown>;
}

/** Some hundred kilobytes for an MSP with many settings, so some hundred megabytes at the very most. */
const MOST_TENANTS = 1000;

const keyOf = ({ tenantId, clientIds }: Access): string =>
  clientIds === null ? String(tenantId) : `${tenantId} ${clientIds.join()}`;

/**
 * What a process has read of tenants and need not read again while their version stays the same.
 * Every change of what is counted or chosen raises the version, and each transaction reads it as it
 * begins. So nothing here can be older than the rows beside it.
 */
export class TenantMemory {
  private readonly tenants = new Map<string, Remembered>();

  /** The values remembered at a version; none yet when it is another than the last one. */
  at(access: Access, version: string): Map<symbol, unknown> {
    const key = keyOf(access);
    const known = this.tenants.get(key);
    const remembered =
      known?.version === version ? known : { version, values: new Map<symbol, unknown>() };
    // The one used least recently is the first to go.
    this.tenants.delete(key);
    this.tenants.set(key, remembered);
    if (this.tenants.size > MOST_TENANTS) this.tenants.delete(this.tenants.keys().next().value!);
    return remembered.values;
  }
}
