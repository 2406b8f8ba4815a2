import { CLIENT_MEASURES, type CataloguedMeasure } from '../numbers/measures/catalogue';

/**
 * Whether a measure depends on a whole month: on its costs and its staff. Its column is filled
 * after the others.
 */
export const isCosted = ({ source }: CataloguedMeasure): boolean =>
  source.from === 'COSTS' || (source.from === 'ENTRIES' && source.where.staffed === true);

export const COSTED = CLIENT_MEASURES.filter(isCosted);
