import { Option, type Command } from 'commander';
import { SCOPES, type Scope } from '../auth/scopes';
import { Refusal } from '../errors';
import { noteDeed } from '../request/audit-writes';
import { deedOf } from './audited';
import { findMsp } from './find-msp';
import { readClients, readDuration, readMspId, readScopes, type ClientRef } from './read-options';
import { answer, type Shell } from './shell';
import { signToken, DEFAULT_LIFETIME_SECONDS } from './sign-token';
import { withDatabase } from './with-database';

interface IssueOptions {
  readonly msp: number;
  readonly scopes?: Scope[];
  readonly clients?: ClientRef[];
  readonly subject: string;
  readonly expiresIn: number;
  readonly json?: boolean;
}

/**
 * The clients that the token may see. A client of another MSP is refused here, because the server
 * would refuse the token later.
 */
function clientIdsOf({ msp, clients }: IssueOptions): number[] | null {
  const foreign = clients?.find((client) => client.tenantId !== null && client.tenantId !== msp);
  if (foreign) {
    throw new Refusal(
      'FOREIGN_CLIENT',
      `client_${foreign.tenantId}_${foreign.clientId} is not a client of msp_${msp}.`,
    );
  }
  return clients?.map((client) => client.clientId) ?? null;
}

const issue = (shell: Shell, options: IssueOptions): Promise<void> =>
  withDatabase(
    shell,
    async ({ config, clock, connection }) => {
      const { database } = connection;
      await findMsp(database, options.msp);
      const kept = () => (config.jwks === null ? connection.keptSecret('jwt-secret') : null);
      const { msp: tenantId, subject, scopes, expiresIn } = options;
      const token = signToken(config.jwtSecret ?? kept(), clock, {
        tenantId,
        subject,
        expiresInSeconds: expiresIn,
        clientIds: clientIdsOf(options),
        ...(scopes && { scopes }),
      });
      const deed = deedOf(clock, 'token issue', { subject, scopes, expiresIn });
      await database.write(tenantId, (scope) => noteDeed(scope, deed));
      answer(shell, options.json, { token }, token);
    },
    { use: 'SIGN' },
  );

const scopesHelp = (): string =>
  Object.entries(SCOPES)
    .map(([name, meaning]) => `  ${name.padEnd(16)} ${meaning}`)
    .join('\n');

export function addToken(program: Command, shell: Shell): void {
  const token = program.command('token').description('Sign tokens that the server accepts.');
  token
    .command('issue')
    .description('Sign a bearer token for an MSP and print it.')
    .requiredOption('--msp <id>', 'the MSP, such as msp_1', readMspId)
    .option('--scopes <list>', 'what it may do; all but operator by default', readScopes)
    .option('--clients <list>', 'the only clients it may see; all by default', readClients)
    .option('--subject <name>', 'who it is for', 'seatwise')
    .addOption(
      new Option('--expires-in <time>', 'how long it is good: 90d, 12h, 30m')
        .argParser(readDuration)
        .default(DEFAULT_LIFETIME_SECONDS, '90d'),
    )
    .option('--json', 'print one line of JSON when done: {"token"}')
    .addHelpText(
      'after',
      `
Examples:
  $ seatwise token issue --msp msp_1
  $ seatwise token issue --msp msp_1 --scopes "metrics:read clients:read" --clients client_1_7 --expires-in 12h

Scopes:
${scopesHelp()}

The server and this command must share JWT_SECRET or DATA_DIR.`,
    )
    .action((options: IssueOptions) => issue(shell, options));
}
