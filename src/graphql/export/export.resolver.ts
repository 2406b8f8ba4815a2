import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Scope } from '../../auth/scopes';
import { readPeriod } from '../../answers/measuring/read-period';
import { maySee, noteExport, readExport } from '../../exports/export-runs';
import { readKinds } from '../../exports/read-kinds';
import { demandKinds, kindsFor } from '../../exports/rights';
import { ageOf } from '../../exports/snapshot';
import type { ExportRequest } from '../../exports/write-export';
import { queueOf } from '../../jobs/queue';
import { firstDay, shiftMonth } from '../../numbers/units/month';
import { RequestContext } from '../../request/context';
import { readNumericId } from '../../scalars/global-id';
import { COST } from '../limits/cost';
import { ExportInput, ExportRun, toExportRun } from './export-run.type';

/** What reading needs; an export takes no other scope with it. */
const READING: readonly Scope[] = [
  ...(['metrics:read', 'clients:read', 'tickets:read', 'staff:read', 'financials:read'] as const),
];

function monthsOf({ months }: ExportInput): ExportRequest['months'] {
  if (!months) return { from: null, until: null };
  const { from, to } = readPeriod(months);
  return { from: firstDay(from), until: firstDay(shiftMonth(to, 1)) };
}

/** What is asked for, within the rights of whoever asks. */
function requestOf({ actor, tenantId }: RequestContext, input: ExportInput): ExportRequest {
  const kinds = input.kinds ? readKinds(input.kinds) : null;
  const scopes = new Set(READING.filter((scope) => actor.scopes.has(scope)));
  const rights = { scopes, clientIds: actor.clientIds };
  // A token that may read nothing is told what it lacks of the first kind.
  demandKinds(actor, kinds ?? (kindsFor(rights).length > 0 ? [] : ['clients']));
  return {
    ...{ tenantId, kinds, ...rights, months: monthsOf(input) },
    format: input.format ?? 'JSONL',
    changedSince: input.changedSince ?? null,
  };
}

@Resolver()
export class ExportResolver {
  @Query(() => ExportRun, {
    nullable: true,
    description:
      'An export that was started. Null when there is no such one, or the token may read less than it holds. Needs no scope of its own.',
  })
  async exportRun(
    @Ctx() { scope, tenantId, actor }: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
  ): Promise<ExportRun | null> {
    const number = readNumericId(id, 'export-run', tenantId);
    const run = number === null ? null : await readExport(scope, number);
    return run && maySee(actor, run) ? toExportRun(run, tenantId) : null;
  }

  @Mutation(() => ExportRun, {
    complexity: COST.history,
    description:
      'Starts an export: files with all that was sent, in the columns in which it can be sent again, and what is counted of it. Answers at once; `exportRun` tells when it is done. Kinds need their scopes: without those, or for a token limited to clients, rows and columns are left out. At most five may be unfinished (`TOO_MANY_EXPORTS`).',
  })
  async startExport(
    @Ctx() context: RequestContext,
    @Arg('input', () => ExportInput, { description: 'What to export.' }) input: ExportInput,
  ): Promise<ExportRun> {
    const { tenantId, clock } = context;
    const request = requestOf(context, input);
    const exportId = await context.write(async (database) => {
      const noted = await database.write(tenantId, async (scope) => {
        if (request.changedSince !== null) await ageOf(scope, request.changedSince);
        return noteExport(scope, request, clock.now());
      });
      await queueOf(database).export({ tenantId, exportId: noted });
      return noted;
    });
    return toExportRun((await readExport(context.scope, exportId))!, tenantId);
  }
}
