import { defaultsTo, instant, json, text } from './column';
import { table } from './table';

/** What the measures of a program count, and when one that counts so was seen running. It belongs to no MSP. */
export const measureCatalogue = table(
  'measure_catalogue',
  {
    fingerprint: text,
    definitions: json<Readonly<Record<string, string>>>(),
    first_seen: defaultsTo(instant, { sql: 'now()' }),
    last_seen: defaultsTo(instant, { sql: 'now()' }),
  },
  { key: ['fingerprint'] },
);
