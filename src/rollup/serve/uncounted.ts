import { measuresMissing, type Definitions } from '../../numbers/measures/definitions';
import type { Uncounted } from '../../numbers/metrics/counted-months';
import type { Month } from '../../numbers/units/month';
import { OWN_CATALOGUE } from '../marks/own-catalogue';

/** The definitions of a catalogue's measures; null when they are this program's. */
export const otherDefinitions = (catalogue: string): string => `(
  SELECT definitions FROM measure_catalogue
  WHERE fingerprint = ${catalogue} AND fingerprint <> '${OWN_CATALOGUE}')`;

type Told = Pick<Uncounted, 'months' | 'reason'>;

function uncounted(definitions: Definitions | null, told: Told): Uncounted[] {
  const missing = definitions ? measuresMissing(definitions) : [];
  return missing.length > 0 ? [{ ...told, measures: new Set(missing) }] : [];
}

/** The measures missing from rows that still wait to be counted with this program's catalogue. */
export const notCountedYet = (definitions: Definitions | null): Uncounted[] =>
  uncounted(definitions, { months: null, reason: 'NOT_COUNTED_YET' });

/** The measures that a month was frozen without. */
export const notCountedThen = (month: Month, definitions: Definitions | null): Uncounted[] =>
  uncounted(definitions, { months: [month], reason: 'NOT_COUNTED_THEN' });
