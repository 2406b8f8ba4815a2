import { csvLine } from '../../scalars/csv-line';
import type { Format } from './format';

export const csv: Format = {
  ending: '.csv.gz',
  mediaType: 'application/gzip',
  gzip: true,
  async *encode(columns, portions) {
    const names = Object.keys(columns);
    yield csvLine(names);
    for await (const lines of portions) {
      const rows = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
      yield rows.map((row) => csvLine(names.map((name) => row[name]))).join('');
    }
  },
};
