import type { ReaderOptions } from '../tenant-reader';

/** What a peer is started with, as it stands on its command line. */
export const peerOptions = (): ReaderOptions =>
  JSON.parse(Buffer.from(process.argv[2]!, 'base64').toString()) as ReaderOptions;

/** Tells the bench where to ask. */
export const tellAddress = (port: number): void =>
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}/graphql` }));
