import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SampleMsp } from './sample-msp';

const OPERATIONS = resolve(__dirname, '../../schema/operations');

export const operationNames = (): string[] =>
  readdirSync(OPERATIONS).map((file) => file.replace(/\.graphql$/, ''));

export const operationText = (name: string): string =>
  readFileSync(join(OPERATIONS, `${name}.graphql`), 'utf8');

/** A documented query with its variables, and how many statements it runs, whatever the page. */
export interface Documented {
  readonly name: string;
  readonly variables: (msp: SampleMsp) => Record<string, unknown>;
  readonly statements: number;
}

/** What a query says of itself, in its first lines: `# With { "on": "2026-03-31" }: 2 statements.` */
const EXAMPLE = /^# With (\{.*\}): (\d+) statements?\.$/gm;

/** `<Acorn>` stands for the id of the client, or of the technician, of that name. */
const withIds = (variables: string, { clients, technicians }: SampleMsp): string =>
  variables.replace(/<(\w+)>/g, (_, name: string) => {
    const id = clients[name] ?? technicians[name];
    if (id === undefined) throw new RangeError(`The sample MSP has no client or person "${name}".`);
    return id;
  });

const examplesOf = (name: string): Documented[] =>
  [...operationText(name).matchAll(EXAMPLE)].map(([, variables, statements]) => ({
    name,
    variables: (msp) => JSON.parse(withIds(String(variables), msp)) as Record<string, unknown>,
    statements: Number(statements),
  }));

/** Every query that gives an example. Statements include the one for the facts that numbers depend on: zone, targets, coverage. */
export const QUERIES: readonly Documented[] = operationNames().flatMap(examplesOf);

/** Run by tests of their own. */
export const ELSEWHERE = [
  'send-time-entries',
  'save-webhook-endpoint',
  'set-target',
  'remove-target',
  'add-action',
  'change-action',
  'close-action',
  'save-banding-scheme',
  'bands',
  'unbanded-clients',
  'resource-plan',
  'update-settings',
  'set-work-rules',
  'override-time-entry',
  'override-ticket',
  'override-by-ref',
  'clear-override',
  'close-month',
  'restatements',
  'work-rule-impact',
  'discard-parked',
  'connections',
  'start-export',
  'issue-api-token',
  'rotate-api-token',
  'revoke-api-token',
  'revoke-signed-tokens',
];
