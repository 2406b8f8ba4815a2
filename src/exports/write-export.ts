import { mkdir, writeFile as writeWhole } from 'node:fs/promises';
import { join } from 'node:path';
import type { Access } from '../database/access';
import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';
import { toGlobalId } from '../scalars/global-id';
import { MEASURES, type ExportedKind } from './export-kind';
import type { ExportFormat } from './formats/format';
import { formatOf } from './formats/formats';
import { exportKind } from './kinds';
import { kindStatements } from './kind-statement';
import { readLines } from './read-lines';
import { columnsFor, kindsFor, type Rights } from './rights';
import { ageOf, snapshotOf } from './snapshot';
import { sourceFolders, type SourceFolder } from './source-folders';
import { writeFile } from './write-file';

/** What is asked for. */
export interface ExportRequest extends Rights {
  readonly tenantId: number;
  /** Null is all that may be read. */
  readonly kinds: readonly ExportedKind[] | null;
  readonly format: ExportFormat;
  /** Only what changed since the snapshot of an earlier export; null is everything. */
  readonly changedSince: string | null;
  /** Of the measures: the first day of the first month, and of the first month no more. */
  readonly months: { readonly from: string | null; readonly until: string | null };
}

/** A file of an export, by its path within the folder. */
export interface ExportedFile {
  readonly path: string;
  readonly kind: ExportedKind;
  readonly source: string | null;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What an export is: its last file, and the proof that the others are whole. */
export interface Manifest {
  readonly msp: string;
  readonly madeAt: string;
  readonly format: ExportFormat;
  readonly snapshot: string;
  readonly changedSince: string | null;
  readonly staleMonths: number;
  readonly files: readonly ExportedFile[];
}

export const MANIFEST = 'manifest.json';

/** How far an export is. */
export interface ExportProgress {
  readonly rows: number;
  readonly files: number;
  readonly ofFiles: number;
  /** What is being written. */
  readonly kind: ExportedKind;
}

export interface ExportWork {
  readonly folder: string;
  readonly now: Date;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
}

/** One file of an export: a kind of one source, or the measures. */
interface Part {
  readonly kind: ExportedKind;
  readonly source: SourceFolder | null;
}

function partsOf({ kinds, ...rights }: ExportRequest, sources: readonly SourceFolder[]): Part[] {
  const wanted = kinds ?? kindsFor(rights);
  return wanted.flatMap((kind): Part[] =>
    kind === MEASURES ? [{ kind, source: null }] : sources.map((source) => ({ kind, source })),
  );
}

/** Writes the files of one export, all from one snapshot. */
class ExportWriter {
  private rows = 0;
  private readonly files: ExportedFile[] = [];

  constructor(
    private readonly scope: TenantScope,
    private readonly request: ExportRequest,
    private readonly work: ExportWork,
    private readonly sinceAge: number | null,
  ) {}

  async writeAll(parts: readonly Part[]): Promise<readonly ExportedFile[]> {
    for (const part of parts) {
      const tell = (): void => {
        const { rows, files } = this;
        const progress = { rows, files: files.length, ofFiles: parts.length, kind: part.kind };
        this.work.onProgress?.(progress);
      };
      tell();
      this.files.push(await this.write(part, tell));
    }
    return this.files;
  }

  private async write({ kind: name, source }: Part, tell: () => void): Promise<ExportedFile> {
    const { folder, signal } = this.work;
    const kind = exportKind(name);
    const columns = columnsFor(this.request, kind);
    const format = formatOf(this.request.format);
    const path = `${source === null ? '' : `${source.folder}/`}${name}${format.ending}`;
    const before = this.rows;
    const sinceAge = name === MEASURES ? null : this.sinceAge;
    const statements = kindStatements(kind, columns, sinceAge);
    const contents = format.encode(columns, this.lines(statements, source, tell));
    const written = await writeFile(join(folder, path), contents, { gzip: format.gzip, signal });
    const rows = this.rows - before;
    return { path, kind: name, source: source?.name ?? null, rows, ...written };
  }

  private async *lines(
    statements: readonly string[],
    source: SourceFolder | null,
    tell: () => void,
  ): AsyncGenerator<readonly string[]> {
    const { tenantId, months } = this.request;
    const values = source ? [tenantId, source.id] : [tenantId, months.from, months.until];
    for (const statement of statements) {
      for await (const lines of readLines(this.scope, statement, values)) {
        this.work.signal?.throwIfAborted();
        this.rows += lines.length;
        tell();
        yield lines;
      }
    }
  }
}

const STALE = `SELECT count(*)::int AS months FROM stale_month WHERE tenant_id = $1`;

async function inSnapshot(
  scope: TenantScope,
  request: ExportRequest,
  work: ExportWork,
): Promise<Manifest> {
  const { tenantId, format, changedSince } = request;
  await mkdir(work.folder, { recursive: true });
  const snapshot = await snapshotOf(scope);
  const sinceAge = changedSince === null ? null : await ageOf(scope, changedSince);
  const [stale] = await scope.query<{ months: number }>(STALE, [tenantId]);
  const writer = new ExportWriter(scope, request, work, sinceAge);
  const files = await writer.writeAll(partsOf(request, await sourceFolders(scope)));
  const manifest: Manifest = {
    msp: toGlobalId('msp', tenantId),
    madeAt: work.now.toISOString(),
    ...{ format, snapshot, changedSince, staleMonths: stale!.months, files },
  };
  await writeWhole(join(work.folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** A portion comes when it comes; the first of a large kind may be sorted before. */
const PORTION_MS = 600_000;

/** Writes an export into a folder: every file of it, and the manifest last. */
export const writeExport = (
  database: Database,
  request: ExportRequest,
  work: ExportWork,
): Promise<Manifest> => {
  const { tenantId, clientIds } = request;
  const access: Access = { tenantId, clientIds };
  const { signal, folder } = work;
  return (
    database
      // A lane of its own, so that it keeps no connection that requests of the same MSP wait for.
      .within({ lane: `export into ${folder}`, statementMs: PORTION_MS, signal })
      .read(access, (scope) => inSnapshot(scope, request, work))
  );
};
