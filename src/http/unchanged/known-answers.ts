import { LRUCache } from 'lru-cache';
import type { Answered } from '../../graphql/answering/asked';

/** Answers by their tags. A tag holds the version of the data, so none can be outdated. */
export type KnownAnswers = LRUCache<string, Answered>;

const BYTES_OF_MB = 1024 * 1024;
/** No single answer takes more than this part. */
const LARGEST_PART = 8;
/** Of the tag and the headers. */
const OVERHEAD = 1024;

export const openKnownAnswers = (megabytes: number): KnownAnswers =>
  new LRUCache({
    maxSize: megabytes * BYTES_OF_MB,
    maxEntrySize: (megabytes * BYTES_OF_MB) / LARGEST_PART,
    sizeCalculation: ({ body }) => Buffer.byteLength(body) + OVERHEAD,
  });
