import { MEASURES, type MeasureKey } from './catalogue';

/** Kinds of record that the key of a source may be kept from. */
export const STARVED = ['TIME', 'TICKETS', 'LABOUR_COST', 'AGREEMENTS', 'INVOICES'] as const;
export type Starved = (typeof STARVED)[number];

/** Money that is told by invoices alone. All other money needs agreements. */
const INVOICED: readonly MeasureKey[] = ['nrr', 'productRevenue'];

const starves = (starved: Starved, { key, needs }: (typeof MEASURES)[number]): boolean => {
  const kinds: readonly string[] = needs;
  if (starved === 'INVOICES') return INVOICED.includes(key);
  if (starved === 'AGREEMENTS') return kinds.includes('MONEY') && !INVOICED.includes(key);
  return kinds.includes(starved);
};

/** The measures that add up to too little where such records are kept from us. */
export const measuresStarved = (starved: Starved): ReadonlySet<MeasureKey> =>
  new Set(MEASURES.filter((each) => starves(starved, each)).map(({ key }) => key));
