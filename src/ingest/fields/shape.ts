import type { PartKind } from '../record-kind';
import type { WordSet } from './word-sets';

/** Values that are neither lists nor records. An amount is exact to its last decimal, a fraction to the fourth. */
export type Plain = 'text' | 'flag' | 'date' | 'instant' | Quantity;
export type Quantity = 'amount' | 'integer' | 'fraction';

/** What a reader reads. The API has a type for each shape, and files have ways to write it. */
export type Shape =
  | Plain
  | { readonly oneOf: WordSet }
  | { readonly listOf: Shape }
  | { readonly part: PartKind };

const QUANTITIES: Readonly<Record<Quantity, true>> = {
  amount: true,
  integer: true,
  fraction: true,
};

/** Numbers, which files write with different marks. */
export const isNumeric = (shape: Shape): boolean =>
  typeof shape === 'string' && Object.hasOwn(QUANTITIES, shape);

export const isDated = (shape: Shape): boolean => shape === 'date' || shape === 'instant';
