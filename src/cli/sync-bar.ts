import type { LandedPage } from '../connectors/engine/land-page';
import type { ExpectedRows } from '../connectors/engine/expect-rows';
import type { ShowProgress } from './progress-bar';
import { leftWords } from './time-left';

interface Total {
  pages: number;
  rows: number;
  changed: number;
}

/** A run as it is followed: what it did so far, and whom to tell of each step. */
export interface Followed {
  readonly total: Total;
  readonly onPage: (stream: string, landed: Pick<LandedPage, 'rows' | 'changed'>) => void;
  readonly onExpected: (expected: ExpectedRows) => void;
}

const MS = 1000;
/** Before this, a pace says nothing about what is left. */
const SETTLED_MS = 2000;

/** What a source said it has, of a run that reads the past. Null: it did not say of every list. */
function expectedOf(expected: ExpectedRows): { readonly rows: number; readonly isWhole: boolean } {
  const known = [...expected.values()].filter((rows) => rows !== null);
  return {
    rows: known.reduce((sum, rows) => sum + rows, 0),
    isWhole: known.length === expected.size,
  };
}

/**
 * Shows a run: lists, pages, rows a second, and the time that is left as far as the source says how much
 * there is. `now` is in milliseconds.
 */
export function followSync(
  show: ShowProgress,
  streams: readonly string[],
  now: () => number,
): Followed {
  const begun = now();
  const total: Total = { pages: 0, rows: 0, changed: 0 };
  let expected: ReturnType<typeof expectedOf> | null = null;
  const onPage: Followed['onPage'] = (stream, landed) => {
    total.pages += 1;
    total.rows += landed.rows;
    total.changed += landed.changed;
    const elapsed = Math.max(1, now() - begun);
    const perSecond = Math.round((total.rows * MS) / elapsed);
    const at = `list ${streams.indexOf(stream) + 1} of ${streams.length}`;
    const words = [
      `${stream} (${at}): ${total.pages} pages, ${total.rows} rows, ${perSecond} rows/s`,
    ];
    const left = expected === null ? 0 : expected.rows - total.rows;
    // Longer than was said, or too early to tell: then nothing is said.
    if (expected && left > 0 && elapsed >= SETTLED_MS && perSecond > 0)
      words.push(
        `${expected.isWhole ? 'about' : 'at least'} ${leftWords(Math.ceil(left / perSecond))}`,
      );
    const byRows = expected !== null && expected.rows > 0;
    show({
      done: byRows ? total.rows : streams.indexOf(stream),
      total: byRows ? expected!.rows : Math.max(streams.length, 1),
      words: words.join(', '),
    });
  };
  const onExpected = (rows: ExpectedRows): void => {
    if (rows.size > 0) expected = expectedOf(rows);
  };
  return { total, onPage, onExpected };
}
