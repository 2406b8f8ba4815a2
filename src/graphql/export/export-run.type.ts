import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ExportRun as NotedRun } from '../../exports/export-runs';
import type { ExportFormat } from '../../exports/formats/format';
import { MANIFEST } from '../../exports/write-export';
import { toGlobalId } from '../../scalars/global-id';
import type { SyncState } from '../../tables/sync-run';
import { SyncStateEnum } from '../connection/connection.enums';
import { ConnectionProblem, toProblem } from '../connection/connection.type';
import { enumType } from '../enum-type';
import { PeriodInput } from '../metric/period.type';
import { DateTimeScalar } from '../scalars/date-time';
import { thingOf } from '../thing-of';

const ExportFormatEnum = enumType<ExportFormat>(
  { name: 'ExportFormat', description: 'What the files of an export are.' },
  {
    JSONL:
      'A JSON object in each line, packed with gzip. Decimals are texts, so that nobody rounds them.',
    CSV: 'As of RFC 4180, packed with gzip, and harmless to spreadsheets.',
    PARQUET: 'Columns with their types, packed within the file.',
  },
);

@InputType({ description: 'What to export.' })
export class ExportInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'Kinds of record by their names in `schema/records.md`, and `measures` for what is counted by client and month. Not one of them: `UNKNOWN_EXPORT_KIND`. All that the token may read when absent.',
  })
  kinds?: string[] | null;

  @Field(() => ExportFormatEnum, { nullable: true, defaultValue: 'JSONL', description: 'As what.' })
  format?: ExportFormat | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The `snapshot` of an earlier export: only what changed since is told, and what is gone with `deleted: true`. Measures come whole. Not of this database, or too old: `UNKNOWN_SNAPSHOT`.',
  })
  changedSince?: string | null;

  @Field(() => PeriodInput, {
    nullable: true,
    description: 'The months of the measures; all when absent. Records are whole in any case.',
  })
  months?: PeriodInput | null;
}

@ObjectType({ simpleResolvers: true, description: 'A file of an export.' })
export class ExportFile {
  @Field({
    description:
      'The path on this server, to be asked for with a token of the same rights. It takes ranges, so that a download can go on where it broke off.',
  })
  url!: string;

  @Field({ description: 'What it holds: a kind of record, or `measures`.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The source whose records they are; null of measures.',
  })
  source!: string | null;

  @Field(() => Int, { description: 'How many rows it has.' })
  rows!: number;

  @Field(() => Float, { description: 'How many bytes it has.' })
  bytes!: number;

  @Field({ description: 'The SHA-256 of its bytes, in hexadecimal digits.' })
  sha256!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An export: files that hold what was sent and counted, all of one moment.',
})
export class ExportRun {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => SyncStateEnum, { description: 'How far it is.' })
  state!: SyncState;

  @Field(() => ExportFormatEnum, { description: 'What its files are.' })
  format!: ExportFormat;

  @Field(() => Float, { description: 'How many rows are written so far.' })
  rows!: number;

  @Field(() => [ExportFile], {
    description: 'Its files; none until it is done, or when they are gone.',
  })
  files!: ExportFile[];

  @Field(() => String, {
    nullable: true,
    description: 'The path of the list of all files with their counts and sums, once it is done.',
  })
  manifest!: string | null;

  @Field({ description: 'Give it as `changedSince` to learn what changed afterwards.' })
  snapshot!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its files go.' })
  expiresAt!: Date | null;

  @Field(() => ConnectionProblem, { nullable: true, description: 'Why it broke off.' })
  error!: ConnectionProblem | null;
}

export function toExportRun(run: NotedRun, tenantId: number): ExportRun {
  const id = toGlobalId('export-run', tenantId, run.id);
  const urlOf = (path: string): string => `/exports/${id}/${path}`;
  return thingOf(ExportRun, {
    ...{ id, state: run.state, format: run.format, rows: Number(run.rows) },
    files: run.files.map(({ path, ...file }) => thingOf(ExportFile, { url: urlOf(path), ...file })),
    manifest: run.files.length > 0 ? urlOf(MANIFEST) : null,
    snapshot: run.snapshot,
    askedAt: run.asked_at,
    finishedAt: run.finished_at,
    expiresAt: run.expires_at,
    error: toProblem(run.problem),
  });
}
