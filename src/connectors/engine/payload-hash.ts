import { createHash } from 'node:crypto';

/** The same content in another order of keys is the same content. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const hashOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(content, inOrder) ?? '')
    .digest('hex');
