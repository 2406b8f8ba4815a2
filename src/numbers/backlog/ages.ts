/** How long tickets have been waiting: days from the local date of opening, both ends included. */
export interface AgeBand {
  readonly fromDays: number;
  /** Null: no end. */
  readonly toDays: number | null;
}

export const AGE_BANDS: readonly AgeBand[] = [
  { fromDays: 0, toDays: 1 },
  { fromDays: 2, toDays: 7 },
  { fromDays: 8, toDays: 30 },
  { fromDays: 31, toDays: 90 },
  { fromDays: 91, toDays: null },
];

/** Every band, with how many of the ages lie in it. */
export const countAges = (ages: readonly number[]): (AgeBand & { readonly tickets: number })[] =>
  AGE_BANDS.map(({ fromDays, toDays }) => ({
    fromDays,
    toDays,
    tickets: ages.filter((age) => age >= fromDays && (toDays === null || age <= toDays)).length,
  }));
