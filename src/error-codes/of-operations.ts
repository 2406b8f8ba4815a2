import { entries } from './entry';

/** Operations that are registered, and asked by their address. */
export const OF_OPERATIONS = entries({
  UNKNOWN_OPERATION: {
    pathStatus: 404,
    meaning: 'No operation of this name or hash is registered.',
    remedy: 'Take the name from `registeredOperations`, or register it.',
  },
  BAD_OPERATION_NAME: {
    meaning: 'An operation cannot have this name.',
    remedy: 'Use 1 to 60 letters, digits and dashes, a letter first.',
  },
  TOO_MANY_OPERATIONS: {
    meaning: 'As many operations are registered as may be.',
    remedy: 'Remove one with `removeOperation` first.',
  },
  UNKNOWN_VARIABLE: {
    meaning: 'The address gives a variable that the operation does not declare.',
    remedy: 'Leave out the one that `parameter` names, or correct its name.',
  },
  BAD_VARIABLE: {
    meaning: 'A variable in the address is not of the type that the operation declares.',
    remedy: 'Correct the one that `parameter` names.',
  },
  TWO_LISTS: {
    meaning: 'Two lists stand side by side in the answer, which is no table.',
    remedy: 'Ask with two operations, or for `.json`.',
  },
  NOT_REGISTERED: {
    status: 403,
    meaning: 'The server takes registered documents only, and this is none.',
    remedy: 'Register it with `registerOperation`, letter by letter.',
  },
});
