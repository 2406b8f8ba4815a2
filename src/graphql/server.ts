export async function registerGraphql(..._: unknown[]): Promise<void> {}
