import type { Section } from './sections/section';

/** A report as parts to write down, in whatever form. */
export interface Written {
  readonly title: string;
  readonly preamble: readonly string[];
  readonly sections: readonly Section[];
  readonly footer: string | null;
  readonly msp: { readonly currency: string };
}
