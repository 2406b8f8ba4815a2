/** Where a client lies in a partition, as one text: `["Legal","North"]`, or `[]` where there is none. */
export type Cell = string;

export const toCell = (values: readonly (string | null)[]): Cell => JSON.stringify(values);

export const readCell = (cell: Cell): (string | null)[] => JSON.parse(cell) as (string | null)[];

const NONE = { SEGMENT: 'No segment', TERRITORY: 'No territory' } as const;

/** What people call a band: "A", or with its cell "Legal · A". */
export function bandLabel(
  name: string,
  cell: Cell,
  partitionBy: readonly (keyof typeof NONE)[],
): string {
  const words = readCell(cell).map((value, i) => value ?? NONE[partitionBy[i]!]);
  return [...words, name].join(' · ');
}
