import type { PartitionCut } from './scheme';

/** Where a client lies in a partition, as one text: `["Legal","North"]`, or `[]` where there is none. */
export type Cell = string;

export const toCell = (values: readonly (string | null)[]): Cell => JSON.stringify(values);

export const readCell = (cell: Cell): (string | null)[] => JSON.parse(cell) as (string | null)[];

/** How a scheme parts clients, and into how many bands each part. */
export interface Partitioned {
  readonly partitionBy: readonly PartitionCut[];
  readonly bandCount: number;
}

const NONE = { SEGMENT: 'No segment', TERRITORY: 'No territory' } as const;

/** What people call a band: "A", or with its cell "Legal · A"; the cell alone where it has one band only. */
export function bandLabel(
  name: string,
  cell: Cell,
  { partitionBy, bandCount }: Partitioned,
): string {
  const words = readCell(cell).map((value, i) => value ?? NONE[partitionBy[i]!]);
  const isWhole = bandCount === 1 && words.length > 0;
  return (isWhole ? words : [...words, name]).join(' · ');
}
