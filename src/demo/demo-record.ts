/**
 * One row as the import takes it, with the contract's field names. Fields at their default are left
 * out.
 */
export type DemoRecord = Readonly<Record<string, unknown>>;
