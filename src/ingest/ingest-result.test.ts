import {
  addErrors,
  addResult,
  addWarnings,
  emptyResult,
  MAX_LISTED,
  type IngestResult,
  type RecordErrorCode,
} from './ingest-result';

interface Alike {
  readonly from?: number;
  readonly code?: RecordErrorCode;
}

function resultOf(count: number, { from = 0, code = 'REQUIRED' }: Alike = {}): IngestResult {
  const result = emptyResult();
  const error = (at: number) => ({
    index: from + at,
    externalId: null,
    path: [],
    code,
    message: '.',
  });
  addErrors(
    result,
    Array.from({ length: count }, (_, at) => error(at)),
  );
  return result;
}

test('errors stand in the order of their records, whatever order they were found in', () => {
  const result = resultOf(2, { from: 5 });
  const before = resultOf(1, { from: 1 }).errors;
  const all = emptyResult();
  addErrors(all, [...result.errors, ...before]);
  expect(all.errors.map(({ index }) => index)).toEqual([1, 5, 6]);
});

test.each([
  ['in one batch', [resultOf(MAX_LISTED + 250)]],
  ['over batches', [resultOf(900), resultOf(350, { from: 900 })]],
  [
    'over batches that were cut themselves',
    [resultOf(MAX_LISTED + 100), resultOf(150, { from: MAX_LISTED + 100 })],
  ],
])('a row after the last one listed says that there are more: %s', (_, batches) => {
  const whole = emptyResult();
  for (const batch of batches) addResult(whole, batch);
  expect(whole.errors).toHaveLength(MAX_LISTED + 1);
  expect(whole.errors.at(-1)).toMatchObject({
    index: MAX_LISTED,
    code: 'ERRORS_CUT',
    message: expect.stringContaining('250 more errors are not listed') as string,
  });
  expect(whole.errorsCut).toBe(250);
  expect(whole.errorCounts).toEqual([{ code: 'REQUIRED', count: MAX_LISTED + 250 }]);
});

test('a batch that was cut makes the whole cut, though there was room before it', () => {
  const whole = resultOf(10);
  addResult(whole, resultOf(MAX_LISTED + 5, { from: 10 }));
  expect(whole.errors.at(-1)).toMatchObject({ index: MAX_LISTED, code: 'ERRORS_CUT' });
  expect(whole.errorsCut).toBe(15);
});

test('as many errors as can be listed are listed, and nothing is said of more', () => {
  const { errors, errorsCut } = resultOf(MAX_LISTED);
  expect([errors.length, errors.at(-1)?.code, errorsCut]).toEqual([MAX_LISTED, 'REQUIRED', 0]);
});

test('counts are by code, the most frequent first', () => {
  const whole = resultOf(2);
  addResult(whole, resultOf(3, { code: 'INVALID_DATE' }));
  addResult(whole, resultOf(2, { code: 'REQUIRED' }));
  expect(whole.errorCounts).toEqual([
    { code: 'REQUIRED', count: 4 },
    { code: 'INVALID_DATE', count: 3 },
  ]);
});

test('one warning said twice is listed once and counted twice; too many are counted', () => {
  const whole = emptyResult();
  const said = Array.from({ length: MAX_LISTED + 1 }, (_, at) => ({
    code: 'TEXT_CUT' as const,
    message: `${at}`,
  }));
  addWarnings(whole, [...said, said[0]!]);
  expect(whole.warnings).toHaveLength(MAX_LISTED);
  expect(whole.warningsCut).toBe(1);
  expect(whole.warningCounts).toEqual([{ code: 'TEXT_CUT', count: MAX_LISTED + 2 }]);
});
