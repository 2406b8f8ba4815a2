import { Readable } from 'node:stream';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import { importStream } from '../../ingest/import-stream';
import type { FileMap as ReadMap } from '../../ingest/maps/file-map';
import { checkMap, removeMap, savedMaps, saveMap } from '../../ingest/maps/saved-maps';
import { RequestContext } from '../../request/context';
import { COST } from '../limits/cost';
import { Needs } from '../needs';
import { thingOf } from '../thing-of';
import {
  FileMap,
  FileMapInput,
  FileMapPayload,
  FileMapTrial,
  RemoveFileMapPayload,
} from './file-map.type';

/** Rehearses the import of a sample: it lands for real, and is undone. */
async function tryOn(
  sample: string,
  map: ReadMap,
  { database, clock, tenantId }: { database: Database; clock: Clock; tenantId: number },
): Promise<FileMapTrial> {
  const result = await importStream(database, clock, {
    ...{ tenantId, source: map.name, kind: null, map, dryRun: true },
    stream: Readable.from([Buffer.from(sample)]),
  });
  const { received, rejected, parked, errors } = result;
  return thingOf(FileMapTrial, {
    landing: received - rejected - parked,
    rejected,
    parked,
    errors,
    records: result.sample ?? [],
  });
}

@Resolver()
export class FileMapResolver {
  @Query(() => [FileMap], {
    description:
      'The maps that the MSP has saved, by name. The shipped ones have names everywhere and are not among them.',
  })
  async fileMaps(@Ctx() { scope }: RequestContext): Promise<FileMap[]> {
    return (await savedMaps(scope)).map((saved) => thingOf(FileMap, saved));
  }

  @Needs('connections:write')
  @Mutation(() => FileMapPayload, {
    complexity: COST.history,
    description: 'Saves a map of files under a name, or tries it on a sample first.',
  })
  async saveFileMap(
    @Ctx() context: RequestContext,
    @Arg('input', () => FileMapInput, { description: 'The map.' }) input: FileMapInput,
  ): Promise<FileMapPayload> {
    demandAllClients(context.actor, 'A map');
    const { tenantId, clock } = context;
    const { kind, sample = null, dryRun } = input;
    const map = checkMap(input);
    const trial = await context.write(async (database) => {
      const tried =
        sample === null ? null : await tryOn(sample, map, { database, clock, tenantId });
      if (!dryRun)
        await database.write(tenantId, (scope) => saveMap(scope, map, { kind, at: clock.now() }));
      return tried;
    });
    const fileMap = thingOf(FileMap, { name: map.name, kind, map });
    return thingOf(FileMapPayload, { fileMap, saved: !dryRun, trial });
  }

  @Needs('connections:write')
  @Mutation(() => RemoveFileMapPayload, {
    description: 'Removes a map. What was imported with it stays.',
  })
  async removeFileMap(
    @Ctx() context: RequestContext,
    @Arg('name', () => String, { description: 'Which.' }) name: string,
  ): Promise<RemoveFileMapPayload> {
    demandAllClients(context.actor, 'A map');
    const gone = await context.write((database) =>
      database.write(context.tenantId, (scope) => removeMap(scope, name)),
    );
    return thingOf(RemoveFileMapPayload, { name: gone });
  }
}
