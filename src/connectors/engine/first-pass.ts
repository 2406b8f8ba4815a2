import type { Pass, Stream } from '../connector';
import type { OpenConnection } from './open-connection';

const startOf = (since: string): string => new Date(`${since}T00:00:00Z`).toISOString();

/** The pass that reads the past of a list. */
export const firstPass = (
  { connection }: OpenConnection,
  { dated }: Stream,
  upTo: string,
): Pass => ({ isFirst: true, from: dated ? startOf(connection.since) : null, upTo, at: null });
