import { Refusal } from '../../errors';

export const badSettings = (field: string, why: string): Refusal =>
  new Refusal('BAD_SETTINGS', `${field}: ${why} Nothing was changed.`, { field });
