import compression from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';

const KB = 1024;
/** Below this a packet is saved by nothing. */
const SMALLEST = 2 * KB;
/** Up to this the compression itself is quicker than handing it to another thread. */
const INLINE = 16 * KB;

/** Quick levels: most of the gain for a tenth of the work. Lines of progress must not wait in a compressor. */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(compression, {
    encodings: ['br', 'gzip'],
    threshold: SMALLEST,
    syncThreshold: INLINE,
    customTypes: /^(application\/(graphql-response\+)?json|text\/)/,
    zlibOptions: { level: 1 },
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    // Bodies are read as they are: a small one could unfold to gigabytes.
    globalDecompression: false,
  });
}
