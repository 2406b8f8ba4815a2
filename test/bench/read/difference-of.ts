/** Far more digits than any number of the API carries. */
const DIGITS = 12;

const isEqual = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? one.toPrecision(DIGITS) === other.toPrecision(DIGITS)
    : one === other;

function differenceAt(one: unknown, other: unknown, path: string): string | null {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return isEqual(one, other) ? null : `${path} is ${String(one)} and ${String(other)}`;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  for (const name of names) {
    const [mine, theirs] = [one, other].map((each) => (each as Record<string, unknown>)[name]);
    const difference = differenceAt(mine, theirs, `${path}.${name}`);
    if (difference !== null) return difference;
  }
  return null;
}

/** Where two answers differ first; null when they say the same. */
export const differenceOf = (one: string, other: string): string | null =>
  differenceAt(JSON.parse(one), JSON.parse(other), 'answer');
