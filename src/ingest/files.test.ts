import { inImportOrder, readFileName } from './files';

test.each([
  ['clients.csv', 'clients', 'csv'],
  ['/data/seat_counts.csv.gz', 'seat-counts', 'csv'],
  ['time-entries.ndjson', 'time-entries', 'ndjson'],
  ['C:\\data\\Tickets.JSONL.gz', 'tickets', 'ndjson'],
])('%s holds %s as %s', (path, kind, format) => {
  expect(readFileName(path)).toEqual({ path, kind, format });
});

test.each(['README.md', 'tickets.xlsx', 'tickets', 'invoices.csv', '.csv', 'tickets.csv.zip'])(
  '%s is not an import file',
  (path) => expect(readFileName(path)).toBeNull(),
);

test('references come before what refers to them, whatever the order of the folder', () => {
  const files = ['time_entries.csv', 'tickets.csv', 'clients.csv'].map((name) =>
    readFileName(name),
  );
  expect(inImportOrder(files.filter((f) => f !== null)).map((f) => f.kind)).toEqual([
    'clients',
    'tickets',
    'time-entries',
  ]);
});
