/** A process of its own: graphql-yoga on node:http. */
const { createSchema, createYoga } = require('graphql-yoga');
const { createServer } = require('node:http');
const { openReaders } = require('../tenant-reader');
const { peerOptions, tellAddress } = require('./peer-options');
const { peerContext, RESOLVERS, TYPE_DEFS } = require('./peer-schema');

const openReader = openReaders(peerOptions());
const yoga = createYoga({
  schema: createSchema({ typeDefs: TYPE_DEFS, resolvers: RESOLVERS }),
  context: () => peerContext(openReader()),
  logging: false,
  plugins: [
    { onExecute: ({ args }) => ({ onExecuteDone: () => args.contextValue.reader.close() }) },
  ],
});
const server = createServer((request, response) => void yoga(request, response));
server.listen(0, '127.0.0.1', () => tellAddress(server.address().port));
