/** A process of its own: mercurius on fastify, compiled from the first sight of a query on. */
const fastify = require('fastify');
const { mercurius } = require('mercurius');
const { openReaders } = require('../tenant-reader');
const { peerOptions, tellAddress } = require('./peer-options');
const { peerContext, RESOLVERS, TYPE_DEFS } = require('./peer-schema');

async function serve() {
  const openReader = openReaders(peerOptions());
  const server = fastify();
  await server.register(mercurius, {
    schema: TYPE_DEFS,
    resolvers: RESOLVERS,
    context: () => peerContext(openReader()),
    jit: 1,
  });
  server.graphql.addHook('onResolution', (_execution, context) => context.reader.close());
  await server.listen({ port: 0, host: '127.0.0.1' });
  tellAddress(server.server.address().port);
}

void serve();
