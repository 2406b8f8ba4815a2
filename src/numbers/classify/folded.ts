/** Names that people type are compared trimmed and without case. */
export const fold = (text: string): string => text.trim().toLowerCase();

export const foldAll = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(fold));
