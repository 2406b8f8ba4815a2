import type { ErrorEntry } from './entry';
import { OF_ACCESS } from './of-access';
import { OF_CHANGES } from './of-changes';
import { OF_COMMANDS } from './of-commands';
import { OF_EXPORTS } from './of-exports';
import { OF_FILES } from './of-files';
import { OF_OPERATIONS } from './of-operations';
import { OF_QUESTIONS } from './of-questions';
import { OF_REQUESTS } from './of-requests';
import { OF_SOURCES } from './of-sources';
import { OF_WEBHOOKS } from './of-webhooks';

/** The groups in which the page lists the codes. */
export const ERROR_GROUPS = {
  'Access, and the state of the server': OF_ACCESS,
  'The shape of a request': OF_REQUESTS,
  'What is asked for': OF_QUESTIONS,
  'Registered operations': OF_OPERATIONS,
  'What is to be changed': OF_CHANGES,
  'Records and files': OF_FILES,
  Exports: OF_EXPORTS,
  'Connected systems': OF_SOURCES,
  Webhooks: OF_WEBHOOKS,
  'Commands, and the start of a server': OF_COMMANDS,
} as const;

const CATALOGUE = {
  ...OF_ACCESS,
  ...OF_REQUESTS,
  ...OF_QUESTIONS,
  ...OF_OPERATIONS,
  ...OF_CHANGES,
  ...OF_FILES,
  ...OF_EXPORTS,
  ...OF_SOURCES,
  ...OF_WEBHOOKS,
  ...OF_COMMANDS,
};

/** Every code that an error of the API or of a command can have. One without an entry does not compile. */
export type ErrorCode = keyof typeof CATALOGUE;

export const entryOf = (code: ErrorCode): ErrorEntry => CATALOGUE[code];

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(CATALOGUE, code);
