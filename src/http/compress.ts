import compression from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';

const KB = 1024;
/** Compressing a smaller answer does not save a packet. */
const SMALLEST = 2 * KB;
/** Compressing an answer up to this size is quicker than handing it to another thread. */
const INLINE = 16 * KB;

/**
 * Compresses answers at quick levels, which have most of the gain for a tenth of the work. Lines of
 * progress are not compressed: they must not wait in a compressor.
 */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  await server.register(compression, {
    encodings: ['br', 'gzip'],
    threshold: SMALLEST,
    syncThreshold: INLINE,
    customTypes: /^(application\/(graphql-response\+)?json|text\/)/,
    zlibOptions: { level: 1 },
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    // Request bodies are not unpacked: a small one could unpack to gigabytes.
    globalDecompression: false,
  });
}
