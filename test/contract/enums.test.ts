import { isEnumType } from 'graphql';
import { Diagnosis } from '../../src/graphql/diagnosis/diagnosis.type';
import { DataQualityFinding } from '../../src/graphql/quality/data-quality.type';
import { ScorecardItem } from '../../src/graphql/scorecard/scorecard.type';
import { SpiralSignal } from '../../src/graphql/spiral/spiral.type';
import { answeredEnums } from '../../src/graphql/open-enums';
import { openSchema } from '../../src/graphql/schema';
import { RECORD_KINDS } from '../../src/ingest/record-kind';
import { FINDING_CODES } from '../../src/numbers/quality/catalogue';

const schema = openSchema();
const valuesOf = (name: string): string[] => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

test('every enum of an answer says that it may grow', () => {
  const enums = answeredEnums(schema);
  expect(enums.length).toBeGreaterThan(20);
  for (const { name, description } of enums)
    expect([name, description?.match(/More may be added/g)]).toEqual([name, ['More may be added']]);
});

test('what is found has an enum of all that can be', () => {
  expect(valuesOf('FindingKind')).toEqual(FINDING_CODES);
});

test.each([
  ['RecordKind', RECORD_KINDS.map((kind) => kind.replaceAll('-', '_').toUpperCase())],
  ['StaffingBasis', expect.arrayContaining(['MRR', 'ENDPOINT_MONTHS', 'TICKETS_OPENED'])],
  ['RuleField', expect.arrayContaining(['BOARDS', 'TICKET_TYPES', 'AGREEMENT_TYPES'])],
  ['RecordErrorCode', expect.arrayContaining(['REQUIRED', 'OVER_24_HOURS', 'ERRORS_CUT'])],
])('the words of %s are in upper case, however they are written within', (type, words) =>
  expect(valuesOf(type)).toEqual(words),
);

test.each([
  ['FindingKind', Object.assign(new DataQualityFinding(), { code: 'LONG_ENTRIES' }).kind],
  ['DiagnosisKind', Object.assign(new Diagnosis(), { cause: 'ALERTS' }).kind],
  ['SpiralSignalKind', Object.assign(new SpiralSignal(), { name: 'FLAT_MRR' }).kind],
  ['MetricKey', Object.assign(new ScorecardItem(), { name: 'REOPEN_PERCENT' }).metric],
])('%s has %s', (type, kind) => expect(valuesOf(type)).toContain(kind));

test('a line of the scorecard that is no metric names none', () => {
  expect(Object.assign(new ScorecardItem(), { name: 'GOALS_MET' }).metric).toBeNull();
});
