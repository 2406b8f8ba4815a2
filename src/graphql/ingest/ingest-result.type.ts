import { Field, Int, ObjectType } from 'type-graphql';
import { MAX_LISTED, type RecordErrorCode } from '../../ingest/ingest-result';
import { RecordErrorCodeEnum } from './record-error-code';
import { Freshness } from '../metric/metric-table.type';

@ObjectType({
  simpleResolvers: true,
  description: 'What was wrong with a record, or what it waits for.',
})
export class RecordError {
  @Field(() => Int, { description: 'Its place in what was sent, from 0.' })
  index!: number;

  @Field(() => String, { nullable: true, description: 'Its own id, as far as it says.' })
  externalId!: string | null;

  @Field(() => [String], { description: 'Where in the record: `["amounts", "2", "cycle"]`.' })
  path!: readonly string[];

  @Field(() => RecordErrorCodeEnum, {
    description:
      '`PARKED_UNKNOWN_REFERENCE`: kept aside until what it refers to arrives. Every other code of a record is a rejection.',
  })
  code!: RecordErrorCode;

  @Field({ description: 'What to do about it.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How often something was said.' })
export class CodeCount {
  @Field({ description: 'As in `RecordError.code`; of warnings codes of their own.' })
  code!: string;

  @Field(() => Int, { description: 'How often: one record can have several errors.' })
  count!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What became of the records sent. `received` is the sum of the five counts after it.',
})
export class IngestResult {
  @Field(() => Int, { description: 'How many came.' })
  received!: number;

  @Field(() => Int, { description: 'New ones.' })
  created!: number;

  @Field(() => Int, { description: 'Known ones that changed.' })
  updated!: number;

  @Field(() => Int, {
    description: 'Known ones that say nothing new, or are older than what is known.',
  })
  unchanged!: number;

  @Field(() => Int, { description: 'Bad ones: they changed nothing.' })
  rejected!: number;

  @Field(() => Int, {
    description: 'How many refer to something unknown. They land by themselves when it arrives.',
  })
  parked!: number;

  @Field(() => Int, { description: 'Records parked earlier that landed now. Not in `received`.' })
  resolved!: number;

  @Field(() => Int, {
    description: 'Records parked earlier that were deleted now. Not in `received`.',
  })
  withdrawn!: number;

  @Field(() => [RecordError], {
    description: `Why records were rejected or parked: everything wrong with each, in the order of the records. Only the first ${MAX_LISTED} are listed; if there are more, a last row with the code \`ERRORS_CUT\` says so.`,
  })
  errors!: readonly RecordError[];

  @Field(() => [CodeCount], {
    description: 'How many errors of each code there are, listed or not; the most frequent first.',
  })
  errorCounts!: readonly CodeCount[];

  @Field(() => Int, { description: 'How many errors are counted but not listed; 0 as a rule.' })
  errorsCut!: number;

  @Field(() => [String], {
    description: `What was taken, but not as it was sent, such as a text that was cut. The first ${MAX_LISTED}.`,
  })
  warnings!: readonly string[];

  @Field(() => [CodeCount], { description: 'How many warnings of each code there are.' })
  warningCounts!: readonly CodeCount[];

  @Field(() => Int, { description: 'How many warnings are counted but not listed.' })
  warningsCut!: number;

  @Field(() => Freshness, {
    description:
      'How new the numbers are now: these records are counted before the answer, as far as there is time; what is left (`staleMonths`) follows by itself.',
  })
  freshness!: Freshness;
}
