import pino, { type Logger } from 'pino';

export type { Logger };

const STANDARD_ERROR = 2;

/** Logs go to standard error, one JSON object a line: standard output belongs to the command's answer. */
export const openLogger = (level: string): Logger =>
  pino({ level, base: undefined }, pino.destination({ dest: STANDARD_ERROR, sync: true }));

/** For callers that have nobody to tell. */
export const silentLogger: Logger = pino({ level: 'silent' });
