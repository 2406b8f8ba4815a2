/** One row as the import takes it: the contract's field names; a field at its default is left out. */
export type DemoRecord = Readonly<Record<string, unknown>>;
