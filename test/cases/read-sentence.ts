import { agree, printed, type Span } from './printed-figure';

/** A figure with its currency: "-$1,234", "KWD 1.235", "¥18". */
const FIGURE = '-?(?:[^\\d\\s,.:;]{1,3}\\s?)?\\d[\\d,]*(?:\\.\\d+)?';

export type Figures = Readonly<Record<string, Span>>;
/** Two figures, or what comes of some, that must be the same. */
export type Claim = readonly [what: string, a: Span, b: Span];

/**
 * A form of sentence, as a pattern in which `{amount}` is a figure of that name, and what its figures
 * must prove.
 */
export interface Form {
  readonly pattern: RegExp;
  readonly claims: (figures: Figures) => readonly Claim[];
}

export const form = (pattern: string, claims: Form['claims']): Form => ({
  pattern: new RegExp(`^${pattern.replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>${FIGURE})`)}`),
  claims,
});

export interface Read {
  readonly figures: Figures;
  readonly rest: string;
}

/** Reads the beginning of a text by the first form that fits, and refutes what its figures do not prove. */
export function read(text: string, forms: readonly Form[]): Read {
  for (const { pattern, claims } of forms) {
    const found = pattern.exec(text);
    if (!found) continue;
    const figures = Object.fromEntries(
      Object.entries(found.groups ?? {})
        .filter(([, figure]) => figure !== undefined)
        .map(([name, figure]) => [name, printed(figure)]),
    );
    const refuted = claims(figures).filter(([, a, b]) => !agree(a, b));
    if (refuted.length > 0)
      throw new Error(`Refuted by its own figures: "${found[0]}" ${JSON.stringify(refuted)}`);
    return { figures, rest: text.slice(found[0].length).trim() };
  }
  throw new Error(`No known form begins "${text}"`);
}
