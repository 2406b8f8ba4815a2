import { CLIENT_MEASURES, type CataloguedMeasure } from '../numbers/measures/catalogue';

/** Whether a measure depends on all of a month at once: on its costs and its staff. Such columns are filled after the others. */
export const isCosted = ({ source }: CataloguedMeasure): boolean =>
  source.from === 'COSTS' || (source.from === 'ENTRIES' && source.where.staffed === true);

export const COSTED = CLIENT_MEASURES.filter(isCosted);
