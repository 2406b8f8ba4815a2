import { inImportOrder, readFileName, type ImportFile } from './files';

test.each([
  ['clients.csv', 'clients', 'csv'],
  ['/data/seat_counts.csv.gz', 'seat-counts', 'csv'],
  ['time-entries.ndjson', 'time-entries', 'ndjson'],
  ['Time Entries.csv', 'time-entries', 'csv'],
  ['TimeEntries.tsv', 'time-entries', 'csv'],
  ['C:\\data\\Tickets.JSONL.gz', 'tickets', 'ndjson'],
  ['tickets_2026-03.csv', 'tickets', 'csv'],
  ['tickets-2026-03.csv.gz', 'tickets', 'csv'],
  ['tickets.2026.03.csv', 'tickets', 'csv'],
  ['tickets (2).csv', 'tickets', 'csv'],
  ['ticket-events_2026-Q1_part2.csv', 'ticket-events', 'csv'],
  ['clients.json', 'clients', undefined],
  ['Tickets.xlsx', 'tickets', undefined],
])('%s holds %s as %s', (path, kind, format) => {
  expect(readFileName(path)).toEqual({ path, kind, format });
});

test.each([
  ['README.md', /ends in none of \.csv/],
  ['tickets.ods', /ends in none of/],
  ['tickets', /ends in none of/],
  ['.csv', /ends in none of/],
  ['tickets.csv.zip', /ends in none of/],
  ['invoices.csv', /no kind of record/],
  ['tickets_comments.csv', /no kind of record/],
  ['clientside.csv', /no kind of record/],
  ['clients2.csv', /no kind of record/],
])('%s is passed over, and why', (path, why) => expect(readFileName(path)).toMatch(why));

test.each([
  ['export 7.csv', 'csv'],
  ['dump', undefined],
  ['clients.ndjson', 'ndjson'],
])('%s holds the kind that is told', (path, format) => {
  expect(readFileName(path, 'revenue')).toEqual({ path, kind: 'revenue', format });
});

const known = (names: string[]): ImportFile[] =>
  names.map((name) => readFileName(name)).filter((file) => typeof file !== 'string');

test('references come before what refers to them, whatever the order of the folder', () => {
  const files = known(['time_entries.csv', 'tickets.csv', 'clients.csv']);
  expect(inImportOrder(files).map((f) => f.kind)).toEqual(['clients', 'tickets', 'time-entries']);
});

test('files of one kind come by their names, numbers by their size', () => {
  const files = known(['tickets_10.csv', 'tickets_9.csv', 'tickets.csv']);
  expect(inImportOrder(files).map((f) => f.path)).toEqual([
    'tickets_9.csv',
    'tickets_10.csv',
    'tickets.csv',
  ]);
});
