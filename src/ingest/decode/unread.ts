import { nearest } from '../fields/near-names';
import type { Remark } from '../fields/remark';

const LONGEST = 100;

interface Place {
  readonly kind: string;
  /** Names it may have been meant for. */
  readonly known: readonly string[];
  readonly times?: number;
}

/** The warning about a column or key that nothing reads. */
export function unread(
  what: 'column' | 'key',
  name: string,
  { kind, known, times = 1 }: Place,
): Remark {
  const cut = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  const often = times > 1 ? ` It stands ${times} times in the first row.` : '';
  const [meant] = nearest(name, known);
  const advice = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const message = `Nothing reads the ${what} "${cut}" of ${kind}.${often}${advice}`;
  return { code: what === 'column' ? 'UNREAD_COLUMN' : 'UNREAD_KEY', message, path: [cut] };
}
