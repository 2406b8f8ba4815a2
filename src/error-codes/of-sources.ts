import { entries } from './entry';

/** Systems that a connection reads. A problem of a connection has these codes too. */
export const OF_SOURCES = entries({
  REAUTHORISE: {
    meaning: 'The system does not take the credentials.',
    remedy: 'Send others with `updateConnection`.',
  },
  ABSENT: {
    meaning: 'The system has no such thing: another edition, or a module that is off.',
    remedy: 'Turn it on there, or leave it out of the mapping.',
  },
  THROTTLED: {
    meaning: 'The system wants us to wait for longer than a run may.',
    remedy: 'Nothing: it is read again by itself.',
  },
  UNREACHABLE: {
    meaning: 'The system does not answer.',
    remedy: 'Check its address. It is read again by itself.',
  },
  BROKEN_ANSWER: {
    meaning: 'The system answers with something other than it promises.',
    remedy: 'Try again; report it where it stays.',
  },
  REFUSED_QUESTION: {
    meaning: 'The system refuses what it is asked.',
    remedy: 'Look at the mapping and at the rights of the credentials.',
  },
  REFUSED_ADDRESS: {
    meaning: 'Credentials must not be sent to this address.',
    remedy: 'Correct `baseUrl`; a test system goes into `CONNECTOR_HOSTS`.',
  },
  TOO_MUCH_GONE: {
    meaning: 'More records are gone than can be true. None was deleted.',
    remedy: 'Look into the system before the next run.',
  },
  CONNECTION_REMOVED: {
    meaning: 'The connection is being removed with its records.',
    remedy: 'Nothing: it is gone soon.',
  },
  NO_HOOK: {
    meaning: 'The system calls nobody.',
    remedy: 'Nothing: it is read every few minutes.',
  },
  SECRET_IS_MADE: {
    meaning: 'The secret of this hook is made here, and one was given.',
    remedy: 'Leave it out.',
  },
  SECRET_MISSING: {
    meaning: 'The system makes the secret of this hook, and none was given.',
    remedy: 'Give it as the system shows it.',
  },
  SAME_SOURCE: {
    meaning: 'A customer cannot be linked to a client of the same system.',
    remedy: 'Merge the two there.',
  },
  HAS_CUSTOMERS: {
    meaning: 'Customers of other systems are linked to this one.',
    remedy: 'Link them to the client first.',
  },
  SECRETS_LOST: {
    meaning: 'The stored credentials cannot be opened with the keys of this server.',
    remedy: 'Set the `SECRETS_KEY` of before, or send the credentials again.',
  },
});
