import { createHash } from 'node:crypto';

/** A copy with the keys of each object in order. (A replacer of `JSON.stringify` takes longer, and each row goes through here.) */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const object = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(object).sort();
  return Object.fromEntries(names.map((name) => [name, inOrder(object[name])]));
}

/** The same content in another order of keys is the same content. */
export const hashOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(content)) ?? '')
    .digest('hex');
