import type { Command } from 'commander';
import { rotateSecrets } from '../connectors/secrets/rotate';
import { keyRing } from '../jobs/workplace';
import { sealEndpointsAnew } from '../webhooks/rotate-keys';
import { answer, type Shell } from './shell';
import { withDatabase } from './with-database';

const rotate = (shell: Shell, json?: boolean): Promise<void> =>
  withDatabase(shell, async ({ config, connection }) => {
    const ring = keyRing(config, connection);
    const sealed = await rotateSecrets(connection.database, ring);
    const endpoints = await sealEndpointsAnew(connection.database, ring);
    const words = `${sealed} connections and ${endpoints} webhook endpoints are sealed anew. SECRETS_KEY_PREVIOUS is no longer needed.`;
    answer(shell, json, { sealed, endpoints }, words);
  });

export function addSecrets(program: Command, shell: Shell): void {
  const secrets = program
    .command('secrets')
    .description('The keys that credentials are sealed with.');
  secrets
    .command('rotate')
    .description(
      'Seal all credentials with SECRETS_KEY; SECRETS_KEY_PREVIOUS opens the older ones.',
    )
    .option('--json', 'print one line of JSON when done: {"sealed","endpoints"}')
    .addHelpText(
      'after',
      '\nExample:\n  $ SECRETS_KEY=… SECRETS_KEY_PREVIOUS=… seatwise secrets rotate',
    )
    .action((options: { json?: boolean }) => rotate(shell, options.json));
}
