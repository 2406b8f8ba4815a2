import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

export interface DocumentedOperation {
  /** `client-overview`, as its file is called. */
  readonly file: string;
  /** The sentence above it, without the examples of its variables. */
  readonly meaning: string;
  readonly text: string;
}

const FOLDER = resolve(__dirname, '../../../schema/operations');

/** What the first lines say to people; `# With {…}: 2 statements.` is for tests. */
const meaningOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.startsWith('# ') && !line.startsWith('# With {'))
    .map((line) => line.slice(2))
    .join(' ');

/** All of `schema/operations`. */
export const documentedOperations = (): DocumentedOperation[] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      return { file: basename(name, '.graphql'), meaning: meaningOf(text), text };
    });
