import { createHash } from 'node:crypto';
import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { nearNames } from '../../ingest/fields/near-names';
import { registeredOperation } from '../../tables/registered-operation';
import { columnsOf, statement, type FoundBy } from '../../tables/select';

const COLUMNS = columnsOf(
  registeredOperation,
  'o',
  ...(['name', 'hash', 'document', 'registered_at'] as const),
);
const ALL = statement`SELECT ${COLUMNS} FROM registered_operation o
  WHERE o.tenant_id = $1 ORDER BY o.name`;
const BY_NAME = statement`SELECT ${COLUMNS} FROM registered_operation o
  WHERE o.tenant_id = $1 AND o.name = $2`;
const BY_HASH = statement`SELECT ${COLUMNS} FROM registered_operation o
  WHERE o.tenant_id = $1 AND o.hash = $2 ORDER BY o.name LIMIT 1`;

export type RegisteredOperation = FoundBy<typeof ALL>;

const HASH = /^[0-9a-f]{64}$/;

export const hashOf = (document: string): string =>
  createHash('sha256').update(document).digest('hex');

export const registeredOperations = (scope: TenantScope): Promise<RegisteredOperation[]> =>
  scope.query(ALL, [scope.tenantId]);

export async function operationOfHash(
  scope: TenantScope,
  hash: string,
): Promise<RegisteredOperation | null> {
  const [found] = await scope.query(BY_HASH, [scope.tenantId, hash]);
  return found ?? null;
}

async function unknown(scope: TenantScope, name: string): Promise<Refusal> {
  const names = (await registeredOperations(scope)).map((operation) => operation.name);
  const hint = names.length === 0 ? 'None is.' : nearNames(name, names);
  return new Refusal('UNKNOWN_OPERATION', `No operation "${name}" is registered. ${hint}`);
}

/** The operation with this name or this hash, or the refusal of one that is not registered. */
export async function operationNamed(
  scope: TenantScope,
  name: string,
): Promise<RegisteredOperation> {
  const [found] = await scope.query(HASH.test(name) ? BY_HASH : BY_NAME, [scope.tenantId, name]);
  if (found) return found;
  throw await unknown(scope, name);
}

const NAME = /^[a-z][a-z0-9-]{0,59}$/i;

function checkName(name: string): void {
  if (NAME.test(name)) return;
  throw new Refusal(
    'BAD_OPERATION_NAME',
    `"${name}" is no name of an operation: 1 to 60 of the letters a to z, digits and -, a letter first.`,
    { argument: 'name' },
  );
}

const MOST_OPERATIONS = 1000;
const COUNT_OTHERS = `SELECT count(*)::int AS others FROM registered_operation
  WHERE tenant_id = $1 AND name <> $2`;
const SAVE = `
  INSERT INTO registered_operation (tenant_id, name, hash, document, registered_at)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (tenant_id, name) DO UPDATE
  SET hash = excluded.hash, document = excluded.document, registered_at = excluded.registered_at`;

/** Registers a document, which was checked before, in the place of the one of this name. */
export async function saveOperation(
  scope: TenantScope,
  { name, document, at }: { readonly name: string; readonly document: string; readonly at: Date },
): Promise<RegisteredOperation> {
  checkName(name);
  const [count] = await scope.query<{ others: number }>(COUNT_OTHERS, [scope.tenantId, name]);
  if (count!.others >= MOST_OPERATIONS)
    throw new Refusal(
      'TOO_MANY_OPERATIONS',
      `${MOST_OPERATIONS} operations are registered, which is the most. Remove one first.`,
    );
  const hash = hashOf(document);
  await scope.query(SAVE, [scope.tenantId, name, hash, document, at]);
  return { name, hash, document, registered_at: at };
}

const REMOVE = `DELETE FROM registered_operation WHERE tenant_id = $1 AND name = $2 RETURNING name`;

/** Removes an operation. From then on its address is unknown. */
export async function removeOperation(scope: TenantScope, name: string): Promise<string> {
  const [gone] = await scope.query<{ name: string }>(REMOVE, [scope.tenantId, name]);
  if (gone) return gone.name;
  throw await unknown(scope, name);
}
